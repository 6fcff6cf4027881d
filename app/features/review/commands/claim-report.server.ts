import type { CommandContext, Refusal, Result } from '#app/access/context.ts';
import { conflict } from '#app/access/context.ts';
import { moveReport, takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

/** An analyst who does not stand aside takes a submitted report and so becomes its assignee. */
export function claimReport(context: CommandContext, input: { reportId: string }): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    const holder = report.state.assigneeId;
    if (report.state.status === 'in_triage' && holder) return alreadyClaimed(holder);
    return moveReport(tx, context, report, {
      move: 'claim',
      extra: {},
      columns: { claimedAt: context.now, deferredUntil: null },
    });
  });
}

/** The later of two is told who was first. */
const alreadyClaimed = (byId: string): Refusal => conflict('review.claimed-by-other', { byId });
