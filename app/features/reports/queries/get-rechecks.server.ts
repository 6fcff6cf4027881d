import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { answersOpen, type RecheckAnswer } from '../domain/recheck.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import { peopleShown } from '../policy.ts';
import { factsOf, loadReportRow, type ReportRow } from './load-report-row.server.ts';
import { recheckJsonSql, waitsSql, type RecheckJson } from './recheck-json.server.ts';

/** A recheck with its words, whoever answered it named as the reader may know. */
export interface ShownRecheck extends Omit<RecheckJson, 'answeredBy'> {
  isWaiting: boolean;
  by: { name: string | null; office: boolean } | null;
}

/** What the law has done to one report, the newest first. */
export interface ReportRechecks {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  status: ReportStatus;
  rechecks: ShownRecheck[];
  /** What the reader may say of the report, and of the finding on it; nothing for those who only read. */
  answers: readonly RecheckAnswer[];
  answersOfFinding: readonly RecheckAnswer[];
  mayAmend: boolean;
}

/** The changes of the law under one report, for whoever reads it; or null. */
export async function getRechecks(
  actor: Actor,
  asked: { id: string; lang: Language },
): Promise<ReportRechecks | null> {
  const row = await loadReportRow(actor, asked);
  if (!row) return null;
  const facts = factsOf(row);
  if (!can(actor, row.status === 'draft' ? 'draft.read' : 'report.read', facts).allowed)
    return null;
  const found = await rows<{ json: RecheckJson; isWaiting: boolean }>(
    `reports.rechecks:${asked.lang}`,
    `select ${recheckJsonSql('c', 'r', asked.lang, 'all')} as json, ${waitsSql('c', 'r')} as "isWaiting"
     from recheck c join report r on r.id = c.report_id
     where c.report_id = $1 order by c.answer is not null, c.raised_at desc, c.id desc limit 40`,
    [row.id],
  );
  const shown = peopleShown(actor, facts, row.isAuthorHidden);
  return {
    id: row.id,
    number: row.number,
    mark: row.mark,
    title: row.version.title,
    status: row.status,
    rechecks: found.map(({ json: { answeredBy, ...json }, isWaiting }) => ({
      ...json,
      isWaiting,
      by: answeredBy && { name: shown(answeredBy).name, office: answeredBy.office },
    })),
    ...mayOn(actor, facts, row),
  };
}

function mayOn(actor: Actor, facts: ReportFacts, { status }: ReportRow) {
  const may = (action: 'draft.edit' | 'report.recheck' | 'finding.recheck' | 'report.amend') =>
    can(actor, action, facts).allowed;
  const isDraft = status === 'draft';
  return {
    answers: may(isDraft ? 'draft.edit' : 'report.recheck') ? answersOpen(status) : [],
    answersOfFinding: may('finding.recheck') ? answersOpen(status) : [],
    mayAmend: may(isDraft ? 'draft.edit' : 'report.amend'),
  };
}
