import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { moved, type ReferenceList } from '../domain/reference-lists.ts';
import { changeList, tableOf } from './change-list.server.ts';

/** Moves an entry of a list a place up or down; `place` is where whoever moves it has it before them. */
export function moveReferenceEntry(
  context: CommandContext,
  input: { list: ReferenceList; key: string; place: number; direction: 'up' | 'down' },
): Promise<Result> {
  const { list, key, place, direction } = input;
  return changeList(context, list, async (tx, entries) => {
    const keys = entries.map((entry) => entry.key);
    if (!keys.includes(key)) return invalid('lists.error.unknown');
    if (keys[place] !== key) return conflict('lists.error.changed');
    const order = [...moved(keys, key, direction)];
    if (order[place] === key) return null;
    await tx.$executeRaw`
      update ${tableOf(list)} l set position = o.place - 1
      from unnest(${order}::text[]) with ordinality o (key, place) where l.key = o.key`;
    return { type: 'reference.entry-moved', key, change: { after: { list, key, order } } };
  });
}
