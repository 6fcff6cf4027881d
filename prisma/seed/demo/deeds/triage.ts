import { assignReport } from '#app/features/review/commands/assign-report.server.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { startAnalysis } from '#app/features/review/commands/start-analysis.server.ts';
import { decideSchema, type OwnDecision } from '#app/features/review/schema.ts';
import { db } from '#app/platform/database.server.ts';
import type { PersonName } from '../people.ts';
import { done, type Deed } from '../stage.ts';

/** The version of a report that its decider looks at. */
export async function seen(id: string): Promise<{ id: string; version: number }> {
  const report = await db().report.findUniqueOrThrow({
    where: { id },
    select: { rowVersion: true },
  });
  return { id, version: report.rowVersion };
}

/** Takes a report from the queue. */
export const claims =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await claimReport(context, { reportId: reportId(report) }));
  };

/** Decides in triage, over the report as it stands. */
export const decides =
  (report: string, decision: Record<string, string> & { kind: OwnDecision['kind'] }): Deed =>
  async ({ context, reportId }) => {
    const { id, version } = await seen(reportId(report));
    const input = decideSchema.parse({ ...decision, version }) as OwnDecision;
    done(await decideReport(context, { reportId: id, input }));
  };

/** Accepts a report, with what the group reads of it, for a colleague to analyse. */
export const accepts =
  (report: string, reason = '', analyst: PersonName = 'daniyar'): Deed =>
  (scene) =>
    decides(report, { kind: 'accept', reason, analystId: scene.cast.actor(analyst).accountId })(
      scene,
    );

/** Asks the group; the clock stands until the answer. */
export const asks = (report: string, question: string, dueOn: string): Deed =>
  decides(report, { kind: 'request_clarification', reason: question, dueOn });

/** Gives a report to somebody of the office. */
export const gives =
  (report: string, to: PersonName): Deed =>
  async ({ context, cast, reportId }) => {
    const toId = cast.actor(to).accountId;
    done(await assignReport(context, { reportId: reportId(report), toId }));
  };

/** Begins the analysis of an accepted report. */
export const analyses =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await startAnalysis(context, { reportId: reportId(report) }));
  };
