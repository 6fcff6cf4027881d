import { treeOfRows } from '#app/features/acts/domain/act-text/tree-of-rows.ts';
import { unitRowsOf } from '#app/features/acts/domain/act-text/unit-rows.ts';
import { seededUuid } from '#app/platform/ids.ts';
import type { ReadReference, TableRows } from './read-reference.ts';

interface UnitEntry {
  act: string;
  language: string;
  validFrom: string;
  /** Where the words are not those of the act itself. */
  label?: string;
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
  const editions = read<UnitEntry[]>('act_units').map((edition) => ({
    ...edition,
    id: seededUuid('edition', `${edition.act}:${edition.language}:${edition.validFrom}`),
  }));
  return [
    [
      'act_edition',
      editions.map(({ id, act, language, validFrom, label = '' }) => ({
        id,
        act_id: seededUuid('act', act),
        language,
        valid_from: validFrom,
        extent: 'excerpt',
        label,
        added_at: '2026-11-24T00:00:00Z',
      })),
    ],
    ['act_unit', editions.flatMap(rowsOfEdition)],
  ];
}

function rowsOfEdition({ id, units }: UnitEntry & { id: string }): Record<string, unknown>[] {
  const kept = units.map((unit) => ({
    key: unit.key,
    parentKey: unit.parentKey ?? null,
    unit: unit.unit,
    number: unit.number ?? null,
    heading: unit.heading ?? '',
    text: unit.text,
    isCounted: false,
    note: '',
    isRepealed: false,
    standing: null,
  }));
  const actKey = kept[0]?.key.split('/')[0] ?? '';
  return unitRowsOf(treeOfRows(kept), actKey).map((row) => ({
    id: seededUuid('unit', `${id}:${row.key}`),
    edition_id: id,
    key: row.key,
    parent_key: row.parentKey,
    unit: row.unit,
    number: row.number,
    is_counted: row.isCounted,
    position: row.position,
    heading: row.heading,
    text: row.text,
    sha256: row.sha256,
    norm_sha256: row.normSha256,
    body_sha256: row.bodySha256,
    is_repealed: row.isRepealed,
    article_key: row.articleKey,
    note: row.note,
    standing: row.standing,
    standing_on: row.standingOn,
  }));
}
