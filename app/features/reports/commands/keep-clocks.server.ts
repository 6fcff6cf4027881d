import type { Transaction } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { ClockEffect } from '../domain/move-rules.ts';
import type { Move } from '../domain/transitions.ts';

const PAUSE_CAUSES: Partial<Record<Move, string>> = {
  'request-clarification': 'clarification',
  defer: 'deferral',
};

/**
 * Does to a report's clocks what a move brings about. A clock that starts stops the one before it;
 * undoing a merge lets the stopped clock go on, and the time in between counts as a pause.
 */
export async function keepClocks(
  tx: Transaction,
  change: { reportId: string; move: Move; effect: ClockEffect; now: Date },
): Promise<void> {
  const { reportId, move, effect, now } = change;
  if (effect === 'keep') return;
  if (effect === 'restore') return restore(tx, reportId, now);
  if (effect === 'pause') return pause(tx, reportId, PAUSE_CAUSES[move] ?? 'clarification', now);
  await tx.reportClockPause.updateMany({
    where: { resumedAt: null, clock: { reportId } },
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

async function pause(tx: Transaction, reportId: string, cause: string, now: Date): Promise<void> {
  const clock = await tx.reportClock.findFirst({
    where: { reportId, stoppedAt: null },
    select: { id: true },
  });
  if (!clock) return;
  await tx.reportClockPause.create({
    data: { id: newId(now), clockId: clock.id, cause, pausedAt: now },
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
