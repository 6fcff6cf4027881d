import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { ClockEffect } from '../domain/move-rules.ts';
import type { Move } from '../domain/transitions.ts';
import type { Day } from '../domain/working-days.ts';

const PAUSE_CAUSES: Partial<Record<Move, string>> = {
  'request-clarification': 'clarification',
  defer: 'deferral',
};

/**
 * Does to a report's clocks what a move brings about. A clock that starts stops the one before it;
 * undoing a merge lets the stopped clock go on, and the time in between counts as a pause. A deferral
 * pauses it up to its day (`until`) and no longer, whether or not somebody takes the report then.
 */
export async function keepClocks(
  tx: Transaction,
  change: { reportId: string; move: Move; effect: ClockEffect; now: Date; until?: Day },
): Promise<void> {
  const { reportId, move, effect, now, until } = change;
  if (effect === 'keep') return;
  if (effect === 'restore') return restore(tx, reportId, now);
  if (effect === 'pause') {
    const resumedAt = move === 'defer' && until ? new Date(`${until}T00:00:00+05:00`) : null;
    const cause = PAUSE_CAUSES[move] ?? 'clarification';
    return pause(tx, reportId, { cause, pausedAt: now, resumedAt });
  }
  await tx.reportClockPause.updateMany({
    where: { OR: [{ resumedAt: null }, { resumedAt: { gt: now } }], clock: { reportId } },
    data: { resumedAt: now },
  });
  if (effect === 'resume') return;
  await tx.reportClock.updateMany({
    where: { reportId, stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (effect === 'stop') return;
  const { days } = await tx.clockLimit.findUniqueOrThrow({ where: { kind: effect.start } });
  await tx.reportClock.create({
    data: { id: newId(now), reportId, kind: effect.start, startedAt: now, limitDays: days },
    select: { id: true },
  });
}

async function pause(
  tx: Transaction,
  reportId: string,
  stop: { cause: string; pausedAt: Date; resumedAt: Date | null },
): Promise<void> {
  const clock = await tx.reportClock.findFirst({
    where: { reportId, stoppedAt: null },
    select: { id: true },
  });
  if (!clock) return;
  await tx.reportClockPause.create({
    data: { id: newId(stop.pausedAt), clockId: clock.id, ...stop },
    select: { id: true },
  });
}

async function restore(tx: Transaction, reportId: string, now: Date): Promise<void> {
  const clock = await tx.reportClock.findFirst({
    where: { reportId },
    orderBy: { stoppedAt: 'desc' },
    select: { id: true, stoppedAt: true },
  });
  if (!clock?.stoppedAt) return;
  await tx.reportClock.update({
    where: { id: clock.id },
    data: {
      stoppedAt: null,
      pauses: {
        create: { id: newId(now), cause: 'merge', pausedAt: clock.stoppedAt, resumedAt: now },
      },
    },
    select: { id: true },
  });
}
