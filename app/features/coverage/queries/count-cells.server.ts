import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import type { CoverageAddress } from '../domain/coverage-address.ts';
import type { CountedCell } from '../domain/coverage-table.ts';
import { readersOf } from '../visibility.server.ts';
import { countedTwiceSql } from './counted-twice-sql.server.ts';

/** The cells of one table with its sums (an empty key is the sum), and those of the map. */
export interface CountedCells {
  table: CountedCell[];
  map: CountedCell[];
}

/**
 * Two ranges of the ledgers, whatever the number of reports. Of several groups their ledgers are added
 * up, less the reports that lie in more than one.
 */
function statement(view: CoverageAddress['view'], isSingle: boolean): string {
  const places = {
    table: view === 'area' ? 'region = $2' : 'area = $3',
    map: `area = $3 and level = ''`,
  };
  const part = (name: keyof typeof places) => `
    select '${name}' as part, level, area, region, reports, findings from coverage_tally
    where reader_id = any($1::uuid[]) and ${places[name]}
    ${isSingle ? '' : `union all ${twice(name, places[name])}`}`;
  return `
  with cells as (
    select part, level, area, region, sum(reports)::int as reports, sum(findings)::int as findings
    from (${part('table')} union all ${part('map')}) c
    group by part, level, area, region)
  select c.*, to_json(f.found_at) as "foundAt" from cells c left join lateral (
    select max(l.found_at) as found_at from unnest($1::uuid[]) reader (id), lateral (
      select found_at from coverage_finding
      where reader_id = reader.id and (region, area, level) = (c.region, c.area, c.level)
      order by found_at desc limit 1) l) f on c.findings > 0
  where c.reports > 0 and $2::text is not null`;
}

const twice = (name: string, place: string): string => `
  select '${name}', level, area, region, -extra, case when is_found then -extra else 0 end
  from (${countedTwiceSql}) t, unnest(array_append(levels, '')) level,
    unnest(array_append(areas, '')) area, unnest(array_append(regions, '')) region
  where ${place}`;

/** How many reports lie in each cell of an address for its reader. */
export async function countCells(actor: Actor, address: CoverageAddress): Promise<CountedCells> {
  const readers = readersOf(actor);
  if (readers.length === 0) return { table: [], map: [] };
  const { view } = address;
  const isSingle = readers.length === 1;
  const found = await rows<CountedCell & { part: keyof CountedCells }>(
    `coverage.cells:${view}:${isSingle}`,
    statement(view, isSingle),
    [readers, address.region ?? '', address.area ?? ''],
  );
  const of = (part: keyof CountedCells): CountedCell[] =>
    found.filter((cell) => cell.part === part).map(({ part: _, ...cell }) => cell);
  return { table: of('table'), map: of('map') };
}
