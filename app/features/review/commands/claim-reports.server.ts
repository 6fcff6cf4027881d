import type { CommandContext, Result } from '#app/access/context.ts';
import { claimReport } from './claim-report.server.ts';
import { eachReport, type Outcome } from './each-report.server.ts';

/** An analyst takes several reports at once; what somebody else was first to take stays theirs. */
export const claimReports = (
  context: CommandContext,
  { reportIds }: { reportIds: readonly string[] },
): Promise<Result<{ outcomes: Outcome[] }>> =>
  eachReport(reportIds, (reportId) => claimReport(context, { reportId }));
