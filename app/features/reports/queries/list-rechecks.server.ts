import type { Actor } from '#app/access/actor.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import { recheckJsonSql, waitsSql, type RecheckJson } from './recheck-json.server.ts';

/** What waits for an answer, and what the groups say a change of the law has closed. */
export const recheckViews = ['waiting', 'closed'] as const;
export type RecheckView = (typeof recheckViews)[number];

export interface RecheckLine {
  reportId: string;
  number: number | null;
  mark: string | null;
  title: string;
  language: Language;
  status: ReportStatus;
  visibility: ReportFacts['visibility'];
  assignee: string | null;
  recheck: Omit<RecheckJson, 'answeredBy'>;
}

const PAGE = 30;

/** Reports that the actor sees and whose norms have changed, the newest first; one statement, paged by key. */
export async function listRechecks(
  actor: Actor,
  asked: { view: RecheckView; lang: Language; after?: string | undefined },
): Promise<{ lines: RecheckLine[]; next: string | null }> {
  const { view, lang, after } = asked;
  const scope = visibleReportsSql(actor, { first: 3 });
  const [at, id] = after?.split('_') ?? [];
  const order = view === 'waiting' ? 'raised_at' : 'answered_at';
  const found = await rows<RecheckLine>(
    `reports.rechecks-list:${view}:${scope.key}:${lang}`,
    `select r.id as "reportId", r.number, r.mark, v.title, r.language, r.status_key as status, r.visibility,
       aa.name as assignee, ${recheckJsonSql('c', 'r', lang, 'none')}::jsonb - 'answeredBy' as recheck
     from recheck c join report r on r.id = c.report_id join report_version v on v.id = r.current_version_id
     left join account aa on aa.id = r.assignee_id
     where ${view === 'waiting' ? `c.answer is null and ${waitsSql('c', 'r')}` : `c.answer = 'closed'`}
       and ${scope.sql} and r.deleted_at is null
       and (c.${order}, c.id) < (coalesce($1::timestamptz, 'infinity'),
         coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
     order by c.${order} desc, c.id desc limit ${PAGE + 1}`,
    [at ?? null, id ?? null, ...scope.values],
  );
  const lines = found.slice(0, PAGE);
  const last = lines.at(-1)?.recheck;
  const lastAt = view === 'waiting' ? last?.raisedAt : last?.answeredAt;
  return { lines, next: found.length > PAGE && last ? `${lastAt}_${last.id}` : null };
}
