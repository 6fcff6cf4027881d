// The units of an act while it is imported: a list in the order of the text, each with how deep it lies.
import { markRepealed } from '../act-text/repealed-units.ts';
import { newUnit, type UnitNode } from '../act-text/unit-tree.ts';
import type { UnitKind } from '../provision-path.ts';

export interface StagedUnit {
  /** Its name within the import; it stays when others come and go. */
  no: number;
  /** Of two neighbours the smaller comes first; a new one takes a number between them. */
  position: number;
  depth: number;
  unit: UnitKind;
  number: string;
  isCounted: boolean;
  heading: string;
  text: string;
  /** The publisher's notes, one a line. */
  note: string;
  isRepealed: boolean;
  isPending: boolean;
}

/** A tree as a list; the names are the places. */
export function stagedOf(tree: readonly UnitNode[]): StagedUnit[] {
  const staged: StagedUnit[] = [];
  const walk = (units: readonly UnitNode[], depth: number): void => {
    for (const unit of units) {
      staged.push({
        no: staged.length,
        position: staged.length,
        depth,
        unit: unit.u,
        number: unit.n,
        isCounted: unit.counted,
        heading: unit.heading,
        text: unit.text,
        note: unit.notes.join('\n'),
        isRepealed: unit.isRepealed,
        isPending: unit.isPending,
      });
      walk(unit.children, depth + 1);
    }
  };
  walk(tree, 0);
  return staged;
}

/** The tree that a list makes; a unit that lies too deep hangs on the one before it. */
export function treeOfStaged(staged: readonly StagedUnit[]): UnitNode[] {
  const tree: UnitNode[] = [];
  const open: UnitNode[] = [];
  for (const { depth, unit, number, isCounted, heading, text, note, ...marks } of staged) {
    open.length = Math.min(depth, open.length);
    const node = newUnit(unit, number, {
      counted: isCounted,
      heading,
      text,
      notes: note === '' ? [] : note.split('\n'),
      isRepealed: marks.isRepealed,
      isPending: marks.isPending,
    });
    (open.at(-1)?.children ?? tree).push(node);
    open.push(node);
  }
  return tree;
}

/** The list after a change: depths without jumps, repealed units marked anew. */
export function settled(staged: readonly StagedUnit[]): StagedUnit[] {
  const again = stagedOf(markRepealed(treeOfStaged(staged)));
  return staged.map((unit, at) => ({ ...again[at]!, no: unit.no, position: unit.position }));
}

/** What makes one list of another: units written over or anew, and names that go. */
export interface StagedChange {
  put: StagedUnit[];
  remove: number[];
}

/** The change that leads from one list to another of the same import. */
export function changeBetween(
  from: readonly StagedUnit[],
  to: readonly StagedUnit[],
): StagedChange {
  const old = new Map(from.map((unit) => [unit.no, JSON.stringify(sorted(unit))]));
  const left = new Set(to.map(({ no }) => no));
  return {
    put: to.filter((unit) => old.get(unit.no) !== JSON.stringify(sorted(unit))),
    remove: from.map(({ no }) => no).filter((no) => !left.has(no)),
  };
}

const sorted = (unit: StagedUnit): [string, unknown][] =>
  Object.entries(unit).sort(([a], [b]) => (a < b ? -1 : 1));
