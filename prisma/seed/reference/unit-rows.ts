import { seededUuid, sha256 } from '#app/platform/ids.ts';
import type { ReadReference, TableRows } from './read-reference.ts';

interface UnitEntry {
  act: string;
  language: string;
  validFrom: string;
  units: {
    key: string;
    parentKey?: string;
    unit: string;
    number?: string;
    heading?: string;
    text: string;
  }[];
}

/** Rows of the units whose wording the register holds from the start, each marked with its edition. */
export function unitRows(read: ReadReference): TableRows[] {
  const editions = read<UnitEntry[]>('act_units');
  const idOf = (e: UnitEntry) => seededUuid('edition', `${e.act}:${e.language}:${e.validFrom}`);
  return [
    [
      'act_edition',
      editions.map((e) => ({
        id: idOf(e),
        act_id: seededUuid('act', e.act),
        language: e.language,
        valid_from: e.validFrom,
        extent: 'excerpt',
        added_at: '2026-11-24T00:00:00Z',
      })),
    ],
    [
      'act_unit',
      editions.flatMap((e) =>
        e.units.map((unit, position) => ({
          id: seededUuid('unit', `${idOf(e)}:${unit.key}`),
          edition_id: idOf(e),
          key: unit.key,
          parent_key: unit.parentKey ?? null,
          unit: unit.unit,
          number: unit.number ?? null,
          position,
          heading: unit.heading ?? '',
          text: unit.text,
          sha256: sha256(unit.text),
          is_repealed: false,
        })),
      ),
    ],
  ];
}
