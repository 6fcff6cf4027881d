import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ReportView } from '../domain/list-address.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import {
  NARROWING,
  narrowedSql,
  narrowing,
  statusesOf,
  type Condition,
  type Narrowed,
} from './narrowed-sql.server.ts';

interface Counted {
  key: string;
  label: string;
  count: number;
}

/** How many reports each view and each choice of a filter would show, with the other conditions as they are. */
export interface ReportCounts {
  views: Record<ReportView, number>;
  groups: Counted[];
  statuses: { key: ReportStatus; count: number }[];
  regions: Counted[];
}

/** The counts beside a list, of what the actor sees and nothing else; one statement. */
export async function countReports(
  actor: Actor,
  asked: Narrowed & { lang: Language },
): Promise<ReportCounts> {
  const { lang } = asked;
  const scope = visibleReportsSql(actor, { first: NARROWING + 3 });
  const without = (...leftOut: Condition[]) => `${scope.sql} and ${narrowedSql(leftOut)}`;
  const list = (select: string) => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
  const [counts] = await rows<ReportCounts>(
    `reports.counts:${scope.key}:${lang}`,
    `select
      (select json_build_object('all', count(*), 'drafts', count(*) filter (where r.status_key = 'draft'),
          'open', count(*) filter (where r.status_key = any($6::text[])),
          'closed', count(*) filter (where r.status_key = any($7::text[])))
        from report r where ${without('view')}) as views,
      ${list(`select g.id as key, g.name as label, count(*)::int as count
        from report r join report_group rg on rg.report_id = r.id join monitoring_group g on g.id = rg.group_id
        where ${without('group')} group by g.id, g.name order by count(*) desc, g.name limit 50`)} as groups,
      ${list(`select s.key, count(*)::int as count from report r join report_status s on s.key = r.status_key
        where ${without('status')} group by s.key, s.position order by s.position`)} as statuses,
      ${list(`select rg.key, rg.label_${lang} as label, count(*)::int as count
        from report r join report_choice c on c.version_id = r.current_version_id
        join region rg on rg.key = c.region_key
        where ${without('region')} group by rg.key, rg.position order by rg.position`)} as regions`,
    [...narrowing(asked), statusesOf.open, statusesOf.closed, ...scope.values],
  );
  if (!counts) throw new Error('The counts are always one row');
  return counts;
}
