import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { giveTo } from './give-to.server.ts';

/** The head gives a report to an analyst; who holds one hands it on. The new holder is told. */
export function assignReport(
  context: CommandContext,
  { reportId, toId }: { reportId: string; toId: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(context.actor, 'report.assign', { report: report.facts, toId });
    if (!may.ok) return may;
    return giveTo(tx, context, report, toId);
  });
}
