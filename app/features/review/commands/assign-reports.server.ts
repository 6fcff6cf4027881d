import type { CommandContext, Result } from '#app/access/context.ts';
import { assignReport } from './assign-report.server.ts';
import { eachReport, type Outcome } from './each-report.server.ts';

/** The head gives several reports to one analyst; each as it would be given alone. */
export const assignReports = (
  context: CommandContext,
  { reportIds, toId }: { reportIds: readonly string[]; toId: string },
): Promise<Result<{ outcomes: Outcome[] }>> =>
  eachReport(reportIds, (reportId) => assignReport(context, { reportId, toId }));
