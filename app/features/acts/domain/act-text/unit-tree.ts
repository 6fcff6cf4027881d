// The units of an edition's text as a tree. From domain/citation.md, 1.1.
import { unitKinds, type UnitKind } from '../provision-path.ts';

export interface UnitNode {
  u: UnitKind;
  /** As printed, without sign; of a part or an indent its ordinal; empty where the unit has no number. */
  n: string;
  /** The number is counted, not printed: parts and indents of a law. */
  counted: boolean;
  heading: string;
  /** The unit's own words; what lies in its units is theirs. */
  text: string;
  notes: string[];
  isRepealed: boolean;
  /** A placeholder of a unit that is not in force yet. */
  isPending: boolean;
  children: UnitNode[];
}

/** A unit with nothing in it yet. */
export const newUnit = (u: UnitKind, n: string, given: Partial<UnitNode> = {}): UnitNode => ({
  u,
  n,
  counted: false,
  heading: '',
  text: '',
  notes: [],
  isRepealed: false,
  isPending: false,
  children: [],
  ...given,
});

/** Every unit of a tree, outer before inner, in the order of the text. */
export function* unitsOf(units: readonly UnitNode[]): Generator<UnitNode> {
  for (const unit of units) {
    yield unit;
    yield* unitsOf(unit.children);
  }
}

/** A unit's body: its own words and those of the units in it, without headings of outer ones and notes. */
export const bodyOf = (unit: UnitNode): string =>
  [
    unit.text,
    ...unit.children.map((child) => [label(child), child.heading, bodyOf(child)].join(' ')),
  ]
    .filter(Boolean)
    .join('\n');

const label = (unit: UnitNode): string =>
  unit.counted ? '' : unit.u === 'subpoint' ? `${unit.n})` : `${unit.n}.`;

/** How many units of each kind a tree has; parts and indents that are only counted are not among them. */
export function countsOf(units: readonly UnitNode[]): Record<UnitKind, number> {
  const counts = Object.fromEntries(unitKinds.map((kind) => [kind, 0])) as Record<UnitKind, number>;
  for (const unit of unitsOf(units)) if (!unit.counted) counts[unit.u] += 1;
  return counts;
}
