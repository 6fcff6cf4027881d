import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { rows } from '#app/platform/database.server.ts';

/** What a page about sources says of their report. */
export interface ReportHead {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  isDraft: boolean;
  facts: ReportFacts;
  isAuthorHidden: boolean;
}

type Row = Pick<ReportHead, 'number' | 'mark' | 'title'>;

/** The report behind a page about its sources, or null where the actor does not read it. */
export async function loadReportHead(actor: Actor, reportId: string): Promise<ReportHead | null> {
  const loaded = await loadReportFacts(reportId);
  if (!loaded || loaded.isDeleted) return null;
  const { facts, isAuthorHidden } = loaded;
  const isDraft = facts.status === 'draft';
  const read = can(actor, isDraft ? 'draft.read' : 'report.read', facts);
  if (!read.allowed || read.extent === 'metadata') return null;
  const [row] = await rows<Row>(
    'sources.report-head',
    `select r.number, r.mark, v.title from report r
     join report_version v on v.id = r.current_version_id where r.id = $1`,
    [reportId],
  );
  return row ? { ...row, id: reportId, isDraft, facts, isAuthorHidden } : null;
}
