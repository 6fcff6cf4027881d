import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import type { CoverageAddress } from '../domain/coverage-address.ts';
import type { CountedCell } from '../domain/coverage-table.ts';
import { readersOf } from '../visibility.server.ts';

/** The cells of one table with its sums (an empty key is the sum), and those of the map. */
export interface CountedCells {
  table: CountedCell[];
  map: CountedCell[];
}

const columns = `level, area, region, sum(reports)::int as reports, sum(findings)::int as findings`;

/** The ledger of one reader: two ranges of its indexes, whatever the number of reports. */
const tallied = (view: CoverageAddress['view']): string => `
  with counted as (
    select 'table' as part, ${columns} from coverage_tally
    where reader_id = any($1::uuid[]) and ${view === 'area' ? 'region = $2' : 'area = $3'}
    group by level, area, region
    union all
    select 'map', ${columns} from coverage_tally
    where reader_id = any($1::uuid[]) and area = $3 and level = ''
    group by level, area, region)
  select c.*, to_json(f.found_at) as "foundAt" from counted c left join lateral (
    select found_at from coverage_finding
    where reader_id = any($1::uuid[]) and (region, area, level) = (c.region, c.area, c.level)
    order by found_at desc limit 1) f on c.findings > 0
  where c.reports > 0 and $2::text is not null`;

/** Of several groups each report is counted once, so that sums of theirs will not do. */
const counted = (view: CoverageAddress['view']): string => `
  with own as (
    select distinct on (report_id) levels, areas, regions, found_at from coverage_report
    where reader_id = any($1::uuid[]) order by report_id),
  cells as (
    select level, area, region, count(*)::int as reports, count(found_at)::int as findings,
      to_json(max(found_at)) as "foundAt"
    from own, unnest(array_append(levels, '')) level, unnest(array_append(areas, '')) area,
      unnest(array_append(regions, '')) region
    where ${view === 'area' ? 'region = $2' : 'area = $3'} or (area = $3 and level = '')
    group by level, area, region)
  select part, cells.* from cells, unnest(array['table', 'map']) part
  where $2::text is not null
    and case part when 'map' then area = $3 and level = ''
      else ${view === 'area' ? 'region = $2' : 'area = $3'} end`;

/** How many reports lie in each cell of an address for its reader. */
export async function countCells(actor: Actor, address: CoverageAddress): Promise<CountedCells> {
  const readers = readersOf(actor);
  if (readers.length === 0) return { table: [], map: [] };
  const { view } = address;
  const isSingle = readers.length === 1;
  const found = await rows<CountedCell & { part: keyof CountedCells }>(
    `coverage.cells:${view}:${isSingle}`,
    isSingle ? tallied(view) : counted(view),
    [readers, address.region ?? '', address.area ?? ''],
  );
  const of = (part: keyof CountedCells): CountedCell[] =>
    found.filter((cell) => cell.part === part).map(({ part: _, ...cell }) => cell);
  return { table: of('table'), map: of('map') };
}
