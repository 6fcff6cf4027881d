import type { Actor } from '#app/access/actor.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { knowsOfReports } from './load-article-states.server.ts';

/** A report that touches an article. */
export interface ArticleReport {
  id: string;
  number: number | null;
  title: string;
  status: ReportStatus;
  regions: string[];
  groups: string[];
  sentAt: string | null;
}

const PAGE = 30;

/**
 * The reports that the margin of an article counts, as far as the reader may open them: the newest
 * first, paged by key; all of them or those that became findings. One statement.
 */
export async function listArticleReports(
  actor: Actor,
  asked: { articleKey: string; lang: Language; onlyFindings: boolean; after: string | null },
): Promise<{ reports: ArticleReport[]; next: string | null }> {
  if (!knowsOfReports(actor)) return { reports: [], next: null };
  const { articleKey, lang, onlyFindings, after } = asked;
  const scope = visibleReportsSql(actor, { first: 4 });
  const found = await rows<ArticleReport>(
    `reading.article-reports:${scope.key}:${lang}`,
    `select r.id, r.number, v.title, r.status_key as status, to_json(r.submitted_at) as "sentAt",
       (select coalesce(json_agg(coalesce(g.label_${lang}, c.other) order by c.position), '[]')
        from report_choice c left join region g on g.key = c.region_key
        where c.version_id = v.id and c.list = 'region') as regions,
       (select coalesce(json_agg(m.name order by f.role, m.name), '[]')
        from report_group f join monitoring_group m on m.id = f.group_id
        where f.report_id = r.id) as groups
     from article_report t join report r on r.id = t.report_id join report_version v on v.id = r.current_version_id
     where t.article_key = $1 and (not $2 or t.stage <> 'reported')
       and ($3::uuid is null or t.report_id < $3::uuid) and ${scope.sql}
     order by t.report_id desc limit ${PAGE + 1}`,
    [articleKey, onlyFindings, after, ...scope.values],
  );
  const reports = found.slice(0, PAGE);
  return { reports, next: found.length > PAGE ? (reports.at(-1)?.id ?? null) : null };
}
