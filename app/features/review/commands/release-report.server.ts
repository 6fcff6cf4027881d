import type { CommandContext, Result } from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { officeMove } from './office-move.server.ts';

/** The assignee or the head gives a report back to the queue; its clock goes on. */
export function releaseReport(
  context: CommandContext,
  input: { reportId: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    return officeMove(tx, context, report, {
      move: 'release',
      extra: {},
      columns: { claimedAt: null },
    });
  });
}
