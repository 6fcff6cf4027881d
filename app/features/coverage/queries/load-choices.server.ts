import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { Choice } from '../domain/coverage-table.ts';

/** A region with its place on the schematic map. */
export interface RegionChoice extends Choice {
  column: number;
  row: number;
}

export interface CoverageChoices {
  levels: Choice[];
  areas: Choice[];
  regions: RegionChoice[];
}

/** The lists by which reports are placed, in one language; what is switched off among them. */
export async function loadChoices(lang: Language): Promise<CoverageChoices> {
  const list = (table: string) =>
    `(select json_agg(json_build_object('key', key, 'label', label_${lang}, 'isActive', is_active)
      order by position) from ${table})`;
  const [row] = await rows<{ choices: CoverageChoices }>(
    `coverage.choices:${lang}`,
    `select json_build_object(
      'levels', ${list('education_level')},
      'areas', ${list('risk_area')},
      'regions', (select json_agg(json_build_object('key', key, 'label', label_${lang}, 'isActive', true,
        'column', tile_column, 'row', tile_row) order by position) from region)) as choices`,
    [],
  );
  if (!row) throw new Error('The lists are always one row');
  return row.choices;
}
