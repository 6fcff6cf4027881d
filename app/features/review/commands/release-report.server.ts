import type { CommandContext, Result } from '#app/access/context.ts';
import { moveReport, takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

/** The assignee or the head gives a report back to the queue; its clock goes on. */
export function releaseReport(
  context: CommandContext,
  input: { reportId: string },
): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    return moveReport(tx, context, report, {
      move: 'release',
      extra: {},
      columns: { claimedAt: null },
    });
  });
}
