import type { CommandContext, Result } from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { changedMeanwhile } from './changed-meanwhile.server.ts';
import { answerReview } from './decline-review.server.ts';
import { officeMove } from './office-move.server.ts';
import { sayToGroup } from './say-to-group.server.ts';

/**
 * Takes a decision back into triage: a rejection by the head alone, a referral by its holder too.
 * The group reads the reason where it talks with the office, and its request for review is answered. Who held the report holds it again.
 */
export function reopenReport(
  context: CommandContext,
  input: { reportId: string; version: number; reason: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    const changed = await changedMeanwhile(tx, report, input.version);
    if (changed) return changed;
    const move = 'reopen';
    const moved = await officeMove(tx, context, report, {
      move,
      input: { hasReason: input.reason !== '' },
      extra: { move },
    });
    if (!moved.ok) return moved;
    const { reportId, reason } = input;
    await answerReview(tx, context, { reportId, isReopened: true, reason });
    await sayToGroup(tx, context, { reportId, text: reason });
    return { ok: true };
  });
}
