import type { Actor } from '#app/access/actor.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { CellAddress, CellPlace } from '../domain/coverage-address.ts';
import { readersOf } from '../visibility.server.ts';
import { countedTwiceSql } from './counted-twice-sql.server.ts';

/** A report of a cell. */
export interface CoveredLine {
  id: string;
  number: number | null;
  title: string;
  status: ReportStatus;
  regions: string[];
  groups: string[];
  /** What orders the list: when it was sent, or found. */
  at: string;
  sentAt: string | null;
  foundAt: string | null;
}

export interface CoveredPage {
  lines: CoveredLine[];
  count: number;
  next: { at: string; id: string } | null;
}

const PAGE = 30;
/** So many rows of a cell are gathered and sorted; of more the newest are walked to. */
const GATHERED = 2_000;

/** The reports of a cell, as many as the cell says, the newest first; paged by key. */
export async function listCovered(
  actor: Actor,
  { address, lang, limit = PAGE }: { address: CellAddress; lang: Language; limit?: number },
): Promise<CoveredPage> {
  const readers = readersOf(actor);
  if (readers.length === 0) return { lines: [], count: 0, next: null };
  const count = await countCovered(readers, address);
  const found = await linesOf(actor, { readers, address, lang, limit, isRare: count < GATHERED });
  const lines = found.slice(0, limit);
  const last = found.length > limit ? lines.at(-1) : undefined;
  return { lines, count, next: last ? { at: last.at, id: last.id } : null };
}

const placeOf = ({ level, area, region }: CellPlace) => [level ?? '', area ?? '', region ?? ''];

async function countCovered(readers: string[], address: CellAddress): Promise<number> {
  const isSingle = readers.length === 1;
  const tally = `select reports, findings from coverage_tally
    where reader_id = any($1::uuid[]) and level = $2 and area = $3 and region = $4`;
  const twice = `select -extra, case when is_found then -extra else 0 end from (${countedTwiceSql}) t
    where ${holdsAll}`;
  const [row] = await rows<{ reports: number; findings: number }>(
    `coverage.count:${isSingle}`,
    `select coalesce(sum(reports), 0)::int as reports, coalesce(sum(findings), 0)::int as findings
     from (${isSingle ? tally : `${tally} union all ${twice}`}) c`,
    [readers, ...placeOf(address)],
  );
  return (address.found ? row?.findings : row?.reports) ?? 0;
}

/** Whether a row lies in the cell, read from itself. */
const holdsAll = [
  ['levels', '$2'],
  ['areas', '$3'],
  ['regions', '$4'],
]
  .map(([column, key]) => `(${key} = '' or ${key} = any(${column}))`)
  .join(' and ');

/** The same as words of the index that holds all three lists. */
const gathered = ({ level, area, region }: CellPlace): string =>
  [
    { column: 'levels', key: '$2', asked: level },
    { column: 'areas', key: '$3', asked: area },
    { column: 'regions', key: '$4', asked: region },
  ]
    .map(({ column, key, asked }) =>
      asked === null ? `${key}::text is not null` : `${column} @> array[${key}::text]`,
    )
    .join(' and ');

interface Asked {
  readers: string[];
  address: CellAddress;
  lang: Language;
  limit: number;
  isRare: boolean;
}

/**
 * The reports of a cell of one reader with the moment that orders them. Findings stand in the order of
 * the list; a rare cell of reports is gathered by the index of their choices, a full one walked from
 * its newest.
 */
function cellSql({ address, isRare }: Asked): string {
  if (address.found) {
    return `select report_id, found_at as at from coverage_finding
      where reader_id = reader.id and level = $2 and area = $3 and region = $4`;
  }
  const rows = `select report_id, sent_at as at from coverage_report where reader_id = reader.id`;
  // A part of its own keeps the planner from walking what it could gather.
  return isRare ? `${rows} and ${gathered(address)} offset 0` : `${rows} and ${holdsAll}`;
}

/** The part of the list that begins after the address's key: of each reader as much, then of all. */
async function linesOf(actor: Actor, asked: Asked): Promise<CoveredLine[]> {
  const { readers, address, lang, limit } = asked;
  const seen = visibleReportsSql(actor, { first: 8 });
  const { level, area, region } = address;
  const form = [asked.isRare, level, area, region, address.found].map((is) => (is ? 1 : 0));
  return rows<CoveredLine>(
    `coverage.list:${seen.key}:${lang}:${form.join('')}`,
    `with walked as materialized (
       select distinct k.report_id, k.at from unnest($1::uuid[]) reader (id), lateral (
         select report_id, at from (${cellSql(asked)}) c
         where (at, report_id) < (coalesce($5::timestamptz, 'infinity'),
           coalesce($6::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
         order by at desc, report_id desc limit $7) k
       order by k.at desc, k.report_id desc limit $7)
     select r.id, r.number, v.title, r.status_key as status, to_json(w.at) as at,
       to_json(r.submitted_at) as "sentAt",
       (select to_json(max(k.found_at)) from coverage_report k where k.report_id = r.id) as "foundAt",
       (select coalesce(json_agg(coalesce(g.label_${lang}, c.other) order by c.position), '[]')
        from report_choice c left join region g on g.key = c.region_key
        where c.version_id = v.id and c.list = 'region') as regions,
       (select coalesce(json_agg(m.name order by f.role, m.name), '[]')
        from report_group f join monitoring_group m on m.id = f.group_id
        where f.report_id = r.id) as groups
     from walked w join report r on r.id = w.report_id join report_version v on v.id = r.current_version_id
     where ${seen.sql}
     order by w.at desc, w.report_id desc`,
    [
      readers,
      ...placeOf(address),
      address.after?.at ?? null,
      address.after?.id ?? null,
      limit + 1,
      ...seen.values,
    ],
  );
}
