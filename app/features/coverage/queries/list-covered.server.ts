import type { Actor } from '#app/access/actor.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { CellAddress, CellPlace } from '../domain/coverage-address.ts';
import { readersOf } from '../visibility.server.ts';

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
  const [row] = await rows<{ reports: number; findings: number }>(
    `coverage.count:${isSingle}`,
    isSingle
      ? `select coalesce(sum(reports), 0)::int as reports, coalesce(sum(findings), 0)::int as findings
         from coverage_tally where reader_id = any($1::uuid[]) and level = $2 and area = $3 and region = $4`
      : `select count(distinct report_id)::int as reports,
           count(distinct report_id) filter (where found_at is not null)::int as findings
         from coverage_report where reader_id = any($1::uuid[]) and ${holds('levels', '$2')}
           and ${holds('areas', '$3')} and ${holds('regions', '$4')}`,
    [readers, ...placeOf(address)],
  );
  return (address.found ? row?.findings : row?.reports) ?? 0;
}

/** Whether a list holds a key, read from the row itself. */
const holds = (column: string, key: string): string => `(${key} = '' or ${key} = any(${column}))`;

/** The same as a word of the index that holds all three lists. */
const indexed = (column: string, key: string, isAsked: boolean): string =>
  isAsked ? `${column} @> array[${key}::text]` : `${key}::text is not null`;

interface Asked {
  readers: string[];
  address: CellAddress;
  lang: Language;
  limit: number;
  isRare: boolean;
}

/**
 * The reports of a cell with the moment that orders them. Findings stand in the order of the list; a
 * rare cell of reports is gathered by the index of their choices, a full one walked from its newest.
 */
function cellSql({ readers, address, isRare }: Asked): { sql: string; isOrdered: boolean } {
  const reader = `reader_id = ${readers.length === 1 ? '$1::uuid' : 'any($1::uuid[])'}`;
  if (address.found) {
    const sql = `select report_id, found_at as at from coverage_finding
      where ${reader} and level = $2 and area = $3 and region = $4`;
    return { sql, isOrdered: true };
  }
  const conditions = isRare
    ? [
        indexed('levels', '$2', address.level !== null),
        indexed('areas', '$3', address.area !== null),
        indexed('regions', '$4', address.region !== null),
      ]
    : [holds('levels', '$2'), holds('areas', '$3'), holds('regions', '$4')];
  const sql = `select report_id, sent_at as at from coverage_report
    where ${reader} and ${conditions.join(' and ')}`;
  return { sql, isOrdered: !isRare };
}

async function linesOf(actor: Actor, asked: Asked): Promise<CoveredLine[]> {
  const { readers, address, lang, limit } = asked;
  const isSingle = readers.length === 1;
  const cell = cellSql(asked);
  // Of a report in several of the reader's groups one row counts.
  const once = isSingle ? cell.sql : `select distinct on (report_id) * from (${cell.sql}) k`;
  const part = `where (at, report_id) < (coalesce($5::timestamptz, 'infinity'),
      coalesce($6::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')) order by at desc, report_id desc limit $7`;
  const walked =
    cell.isOrdered && isSingle
      ? `with walked as materialized (select * from (${once}) c ${part})`
      : `with gathered as materialized (${once}), walked as (select * from gathered ${part})`;
  const seen = visibleReportsSql(actor, { first: 8 });
  const { level, area, region } = address;
  const form = [isSingle, asked.isRare, level, area, region, address.found].map((is) =>
    is ? 1 : 0,
  );
  return rows<CoveredLine>(
    `coverage.list:${seen.key}:${lang}:${form.join('')}`,
    `${walked}
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
      isSingle ? readers[0] : readers,
      ...placeOf(address),
      address.after?.at ?? null,
      address.after?.id ?? null,
      limit + 1,
      ...seen.values,
    ],
  );
}
