import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Refusal, Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { Prisma, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { EntryWords, ReferenceList } from '../domain/reference-lists.ts';
import { referenceEvent, type ReferenceChanges } from '../events.ts';

type EntryEvent = 'reference.entry-saved' | 'reference.entry-added' | 'reference.entry-moved';
export type EntryChange = {
  [Type in EntryEvent]: { type: Type; key: string; change: ReferenceChanges[Type] };
}[EntryEvent];

export type LockedEntry = EntryWords & { key: string };

/** The table of a list as a piece of SQL; lists are a closed set of names in the code. */
export const tableOf = (list: ReferenceList): Prisma.Sql => Prisma.raw(list);

/**
 * One change of a list by an administrator: its entries are held in their order, so that two
 * changes come one after the other. The work says what is recorded, or null where nothing changed.
 */
export async function changeList(
  context: CommandContext,
  list: ReferenceList,
  work: (tx: Transaction, entries: LockedEntry[]) => Promise<EntryChange | Refusal | null>,
): Promise<Result> {
  const allowed = authorize(context.actor, 'reference-data.edit');
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx): Promise<Result> => {
    // A table of a few dozen rows; those who read it do not wait.
    await tx.$executeRaw`lock table ${tableOf(list)} in share row exclusive mode`;
    const entries = await tx.$queryRaw<LockedEntry[]>`
      select key, label_ru as "labelRu", label_kk as "labelKk", label_en as "labelEn",
        is_active as "isActive"
      from ${tableOf(list)} order by position, key`;
    const done = await work(tx, entries);
    if (done && 'ok' in done) return done;
    if (done) {
      const moment = { actor: recordedActor(context.actor), now: context.now };
      const { type, key, change } = done;
      await recordEvent(tx, moment, referenceEvent(type, seededUuid(list, key), change));
    }
    return { ok: true };
  });
}
