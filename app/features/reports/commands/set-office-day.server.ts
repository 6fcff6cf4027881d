import { authorize } from '#app/access/authorize.ts';
import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { referenceEvent } from '#app/features/acts/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { dayMistake, dayState, type DayState, type OfficeDay } from '../domain/office-days.ts';
import { isWeekend, type Day } from '../domain/working-days.ts';

/** Makes a day differ from the week's habit: a weekday off, or a Saturday or Sunday that is worked. */
export function addOfficeDay(
  context: CommandContext,
  { day, state, note }: OfficeDay,
): Promise<Result> {
  return change(context, day, state, async (tx, before) => {
    const mistake = dayMistake(day, state) ?? (before === 'usual' ? null : 'lists.error.day-taken');
    if (mistake) return invalid('errors.check-fields', { day: mistake });
    await keep(tx, { day, isWorking: state === 'work', note });
    return null;
  });
}

/** Gives a day back to the week's habit; `seen` is what whoever asks has before them. */
export function removeOfficeDay(
  context: CommandContext,
  { day, seen }: { day: Day; seen: OfficeDay['state'] },
): Promise<Result> {
  return change(context, day, 'usual', async (tx, before) => {
    if (before !== seen) return conflict('lists.error.changed');
    // The row stays: a day that is missing would come back with the reference data of a release.
    await keep(tx, { day, isWorking: !isWeekend(day), note: null });
    return null;
  });
}

async function change(
  context: CommandContext,
  day: Day,
  state: DayState,
  write: (tx: Transaction, before: DayState) => Promise<Extract<Result, { ok: false }> | null>,
): Promise<Result> {
  const allowed = authorize(context.actor, 'reference-data.edit');
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx): Promise<Result> => {
    // Two who mark one day come one after the other, whether or not it has a row yet.
    await tx.$executeRaw`lock table calendar_day in share row exclusive mode`;
    const row = await tx.calendarDay.findUnique({ where: { day: new Date(day) } });
    const before = dayState(day, row);
    const refusal = await write(tx, before);
    if (refusal) return refusal;
    const said = { before: { state: before }, after: { day, state } };
    const event = referenceEvent('reference.day-set', seededUuid('calendar_day', day), said);
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}

async function keep(
  tx: Transaction,
  { day, ...row }: { day: Day; isWorking: boolean; note: string | null },
): Promise<void> {
  const at = new Date(day);
  await tx.calendarDay.upsert({ where: { day: at }, create: { day: at, ...row }, update: row });
}
