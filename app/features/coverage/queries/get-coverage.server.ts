import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { CoverageAddress } from '../domain/coverage-address.ts';
import {
  coverageTable,
  type Choice,
  type CoverageTable,
  type Tally,
} from '../domain/coverage-table.ts';
import { countCells } from './count-cells.server.ts';
import { loadChoices, type RegionChoice } from './load-choices.server.ts';

/** A square of the schematic map. */
export type Tile = RegionChoice & Tally;

export interface Coverage {
  table: CoverageTable;
  tiles: Tile[];
  areas: Choice[];
  regions: Choice[];
}

/** The table of an address and the map beside it, for what the actor reads. */
export async function getCoverage(
  actor: Actor,
  { address, lang }: { address: CoverageAddress; lang: Language },
): Promise<Coverage> {
  const [cells, choices] = await Promise.all([countCells(actor, address), loadChoices(lang)]);
  const { levels, areas, regions } = choices;
  const rows = address.view === 'area' ? areas : regions;
  const byRegion = new Map(cells.map.map((cell) => [cell.region, cell]));
  const tiles = regions.map((region) => {
    const { reports = 0, findings = 0, foundAt = null } = byRegion.get(region.key) ?? {};
    return { ...region, reports, findings, foundAt };
  });
  return {
    table: coverageTable(address.view, cells.table, { levels, rows }),
    tiles,
    areas,
    regions,
  };
}
