import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { ReferenceEntry } from '../domain/reference-lists.ts';
import { entrySeal } from '../queries/entry-seal.server.ts';
import { changeList, tableOf } from './change-list.server.ts';

/**
 * The administrator corrects the labels of an entry, or takes it out of new reports' choice; `seen`
 * is the seal of the entry that they have before them.
 */
export function saveReferenceEntry(
  context: CommandContext,
  input: ReferenceEntry & { seen: string },
): Promise<Result> {
  const { list, key, labelRu, labelKk, labelEn, isActive, seen } = input;
  return changeList(context, list, async (tx, entries) => {
    const entry = entries.find((one) => one.key === key);
    if (!entry) return invalid('lists.error.unknown');
    if (entrySeal(entry) !== seen) return conflict('lists.error.changed');
    await tx.$executeRaw`
      update ${tableOf(list)} set label_ru = ${labelRu}, label_kk = ${labelKk}, label_en = ${labelEn},
        is_active = ${isActive}
      where key = ${key}`;
    return { type: 'reference.entry-saved', key, change: { after: { list, key, isActive } } };
  });
}
