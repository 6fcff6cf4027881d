import { authorize } from '#app/access/authorize.ts';
import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { referenceEvent } from '#app/features/acts/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { ClockKind } from '../domain/clock.ts';
import { clockKinds, type Terms } from '../domain/office-days.ts';

/**
 * Sets with how many working days each clock begins; those that run keep what they began with.
 * `seen` are the terms that whoever sets them has before them.
 */
export async function setTerms(
  context: CommandContext,
  { terms, seen }: { terms: Terms; seen: Terms },
): Promise<Result> {
  const allowed = authorize(context.actor, 'reference-data.edit');
  if (!allowed.ok) return allowed;
  const moment = { actor: recordedActor(context.actor), now: context.now };
  return inTransaction(async (tx): Promise<Result> => {
    const kept = await tx.$queryRaw<{ kind: ClockKind; days: number }[]>`
      select kind, days from clock_limit order by kind for update`;
    if (kept.some(({ kind, days }) => days !== seen[kind])) return conflict('lists.error.changed');
    for (const kind of clockKinds.filter((one) => terms[one] !== seen[one])) {
      const days = terms[kind];
      await tx.clockLimit.update({ where: { kind }, data: { days }, select: { kind: true } });
      const said = { before: { days: seen[kind] }, after: { kind, days } };
      const event = referenceEvent('reference.term-set', seededUuid('clock_limit', kind), said);
      await recordEvent(tx, moment, event);
    }
    return { ok: true };
  });
}
