import type { CommandContext, Result } from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { officeMove } from './office-move.server.ts';

/** The holder of an accepted report, or the head, begins its analysis. */
export function startAnalysis(
  context: CommandContext,
  { reportId }: { reportId: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, reportId);
    if ('ok' in report) return report;
    const move = 'start-analysis';
    return officeMove(tx, context, report, { move, extra: { move } });
  });
}
