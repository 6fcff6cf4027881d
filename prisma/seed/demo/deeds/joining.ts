import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { splitReport } from '#app/features/review/commands/split-report.server.ts';
import { undoMerge } from '#app/features/review/commands/undo-merge.server.ts';
import { reviewEvent } from '#app/features/review/events.ts';
import { decideSchema, type SplitInput } from '#app/features/review/schema.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { done, type Deed } from '../stage.ts';
import { seen } from './triage.ts';

/** Joins a duplicate to its main report; both are held by the analyst. */
export const merges =
  (report: string, into: string, reason: string): Deed =>
  async ({ context, reportId }) => {
    const [fromId, intoId] = [reportId(report), reportId(into)];
    done(await mergeReports(context, { fromId, intoId, reason, seen: await seen(intoId) }));
  };

/** Takes a merge back: the report stands where it stood. */
export const undoesMerge =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await undoMerge(context, { reportId: reportId(report) }));
  };

/** Ties two reports that are akin and stay apart. */
export const links =
  (report: string, other: string, kind: 'related' | 'follow_up' = 'related'): Deed =>
  async ({ actor, now, context, reportId }) => {
    const [fromId, toId] = [reportId(report), reportId(other)];
    await inTransaction(async (tx) => {
      const id = context.newId();
      await tx.reportLink.create({
        data: { id, fromId, toId, kind, byId: actor.accountId, at: now },
        select: { id: true },
      });
      const event = reviewEvent('review.linked', fromId, { after: { otherId: toId, kind } });
      await recordEvent(tx, { actor, now }, event);
    });
  };

/** Splits a part off a report, with all its norms; what is restricted stays with the whole. */
export const splits =
  (
    report: string,
    part: string,
    written: { reason: string; title: string; narrative: string; provisions: string[] },
  ): Deed =>
  async (scene) => {
    const { id: reportId, version } = await seen(scene.reportId(report));
    const input = decideSchema.parse({ kind: 'split', version, ...written }) as SplitInput;
    const { id } = done(await splitReport(scene.context, { reportId, input }));
    scene.name(part, id);
  };
