// Which units do not hold: repealed ones stay in the tree, marked. From domain/importing.md, 5.
import { noteRepeals, saysRepealed } from './notes.ts';
import { unitsOf, type UnitNode } from './unit-tree.ts';

const pending = /^(?:вводится|вводятся) в действие|^қолданысқа енгізіледі/iu;

/** Marks the repealed and the pending units of a tree. */
export function markRepealed(units: UnitNode[]): UnitNode[] {
  for (const unit of unitsOf(units)) {
    unit.isRepealed = isRepealed(unit);
    unit.isPending = !unit.isRepealed && unit.children.length === 0 && pending.test(unit.text);
  }
  return units;
}

function isRepealed(unit: UnitNode): boolean {
  if (unit.counted || unit.children.some((child) => !child.counted)) return false;
  if (saysRepealed(unit.text) || (unit.text === '' && saysRepealed(unit.heading))) return true;
  if (unit.text !== '') return false;
  return unit.notes.some((note) => noteRepeals(note, unit.n) || saysRepealed(afterLabel(note)));
}

const afterLabel = (note: string): string => note.replace(/^(?:сноска|ескерту)\s*[.:]\s*/iu, '');
