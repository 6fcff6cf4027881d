import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { COUNT_LIMIT } from '../domain/count-limit.ts';
import type { ReportView } from '../domain/list-address.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import {
  NARROWING,
  narrowedSql,
  narrowing,
  statusesOf,
  statusesWalked,
  type Condition,
  type Narrowed,
} from './narrowed-sql.server.ts';
import { walkSql } from './walk-sql.server.ts';

interface Counted {
  key: string;
  label: string;
  count: number;
}

/**
 * How many reports each view and each choice of a filter would show, with the other conditions as
 * they are; none is counted beyond the limit.
 */
export interface ReportCounts {
  views: Record<ReportView, number>;
  statuses: { key: ReportStatus; count: number }[];
  groups: Counted[];
  regions: Counted[];
  /** What the act is called by which the list is narrowed. */
  actLabel?: string | null;
  /** The choices counted among the newest reports alone: there may be more of each. */
  atLeast?: ('group' | 'region')[];
}

type Row = Pick<ReportCounts, 'statuses' | 'groups' | 'regions'> & {
  ofGroups: number;
  ofRegions: number;
  actLabel: string | null;
};

/** The counts beside a list, of what the actor sees and nothing else; one statement. */
export async function countReports(
  actor: Actor,
  asked: Narrowed & { lang: Language },
): Promise<ReportCounts> {
  const { lang, view, mineOf, group, status, region, act } = asked;
  const first = NARROWING + 2;
  const scope = visibleReportsSql(actor, { first });
  const statuses = statusesWalked(asked);
  /** The newest reports under all conditions but these; a condition that is not set costs nothing. */
  const walked = (leftOut: Condition[], oneStatus: boolean) => {
    const isNarrowed = Object.entries({ mine: mineOf, group, region, act }).some(
      ([name, value]) => value && !leftOut.includes(name as Condition),
    );
    return walkSql(actor, {
      first,
      narrowed: isNarrowed ? narrowedSql([...leftOut, 'view', 'status']) : null,
      mineOf: mineOf && '$2',
      statuses: oneStatus ? 'array[s.key]' : statuses && '$7::text[]',
      limit: COUNT_LIMIT + 1,
      isCounted: oneStatus,
    });
  };
  const list = (select: string) => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
  const form = [!!mineOf, !!group, !!region, !!act, statuses !== null].map(Number).join('');
  const [row] = await rows<Row>(
    `reports.counts:${scope.key}:${lang}:${form}`,
    `with of_groups as materialized (${walked(['group'], false)}),
       of_regions as ${group || region ? `materialized (${walked(['region'], false)})` : '(select * from of_groups)'}
     select (select coalesce(nullif(short_${lang}, ''), short_ru) from act where key = $6) as "actLabel",
      (select count(*) from of_groups)::int as "ofGroups", (select count(*) from of_regions)::int as "ofRegions",
      ${list(`select s.key, n.count from report_status s
        cross join lateral (select count(*)::int from (${walked([], true)}) one) n
        where n.count > 0 order by s.position`)} as statuses,
      ${list(`select g.id as key, g.name as label, n.count from monitoring_group g join (
          select rg.group_id, count(*)::int from of_groups o cross join lateral (
            select group_id from report_group where report_id = o.id offset 0) rg group by rg.group_id) n
        on n.group_id = g.id order by n.count desc, g.name limit 50`)} as groups,
      ${list(`select rg.key, rg.label_${lang} as label, n.count from region rg join (
          select c.region_key, count(*)::int from of_regions o
          cross join lateral (select current_version_id from report where id = o.id offset 0) r
          cross join lateral (select region_key from report_choice
            where version_id = r.current_version_id and list = 'region' offset 0) c group by c.region_key) n
        on n.region_key = rg.key order by rg.position`)} as regions
     where $1::text[] is null or $2::uuid is null or $3::uuid is null or $4::text is null or $5::text is null
       or $6::text is null or $7::text[] is null or true`,
    [...narrowing(asked), statuses, ...scope.values],
  );
  if (!row) throw new Error('The counts are always one row');
  const { ofGroups, ofRegions, actLabel, ...counts } = row;
  const atLeast = [
    ...(ofGroups > COUNT_LIMIT ? (['group'] as const) : []),
    ...(ofRegions > COUNT_LIMIT ? (['region'] as const) : []),
  ];
  const isOf = (key: ReportStatus, one: ReportView) => statusesOf[one]?.includes(key) ?? true;
  const ofView = (one: ReportView) =>
    row.statuses
      .filter(({ key }) => isOf(key, one) && (!status || key === status))
      .reduce((sum, { count }) => Math.min(sum + count, COUNT_LIMIT + 1), 0);
  return {
    ...counts,
    views: {
      all: ofView('all'),
      drafts: ofView('drafts'),
      open: ofView('open'),
      closed: ofView('closed'),
    },
    statuses: row.statuses.filter(({ key }) => isOf(key, view)),
    ...(act ? { actLabel } : {}),
    ...(atLeast.length > 0 ? { atLeast } : {}),
  };
}
