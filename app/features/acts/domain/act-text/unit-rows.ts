// The units of an edition as the register keeps them: one row each, in the order of the text.
import { createHash } from 'node:crypto';
import { articleKeyOf, type UnitKind } from '../provision-path.ts';
import { comparable } from './compare-editions.ts';
import { standingOf, type Standing } from './standing.ts';
import { unitKeysOf } from './unit-keys.ts';
import { bodyOf, type UnitNode } from './unit-tree.ts';

export interface UnitRow {
  key: string;
  parentKey: string | null;
  unit: UnitKind;
  number: string | null;
  /** The number is counted, not printed. */
  isCounted: boolean;
  position: number;
  heading: string;
  text: string;
  sha256: string;
  /** Of the unit's own words as they are compared; of a repealed unit, of none. */
  normSha256: string;
  /** The same of the unit with all that lies in it. */
  bodySha256: string;
  isRepealed: boolean;
  articleKey: string | null;
  note: string;
  standing: Standing['standing'];
  standingOn: string | null;
}

/** The rows of a tree, by the name under which keys know its act (`actKeyOf`). */
export function unitRowsOf(units: readonly UnitNode[], actKey: string): UnitRow[] {
  const keys = unitKeysOf(units, actKey);
  const rows: UnitRow[] = [];
  const walk = (list: readonly UnitNode[], parentKey: string | null): void => {
    for (const unit of list) {
      const key = keys.get(unit) as string;
      rows.push(rowOf(unit, { key, parentKey, position: rows.length }));
      walk(unit.children, key);
    }
  };
  walk(units, null);
  return rows;
}

function rowOf(
  unit: UnitNode,
  place: { key: string; parentKey: string | null; position: number },
): UnitRow {
  const { heading, text, isRepealed } = unit;
  return {
    ...place,
    unit: unit.u,
    number: unit.n === '' ? null : unit.n,
    isCounted: unit.counted,
    heading,
    text,
    sha256: digest(text),
    normSha256: normSha256Of(isRepealed ? '' : heading + text),
    bodySha256: normSha256Of(isRepealed ? '' : heading + bodyOf(unit)),
    isRepealed,
    articleKey: articleKeyOf(place.key),
    note: unit.notes.join('\n'),
    ...standingOf(unit),
  };
}

/** SHA-256 of a text as it is compared: equal where only spaces, quotes, dashes or look-alike letters differ. */
export const normSha256Of = (text: string): string => digest(comparable(text));

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
