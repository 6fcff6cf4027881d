// The tree that an edition's rows make; the other way of `unitRowsOf`.
import type { UnitKind } from '../provision-path.ts';
import { newUnit, type UnitNode } from './unit-tree.ts';

/** What a tree needs to know of a row. */
export interface KeptUnit {
  key: string;
  parentKey: string | null;
  unit: string;
  number: string | null;
  isCounted: boolean;
  heading: string;
  text: string;
  note: string;
  isRepealed: boolean;
  standing: string | null;
}

/** Rows in the order of the text → their tree; a unit whose parent is not among them stands on top. */
export function treeOfRows(rows: readonly KeptUnit[]): UnitNode[] {
  const units: UnitNode[] = [];
  const byKey = new Map<string, UnitNode>();
  for (const row of rows) {
    const unit = newUnit(row.unit as UnitKind, row.number ?? '', {
      counted: row.isCounted,
      heading: row.heading,
      text: row.text,
      notes: row.note === '' ? [] : row.note.split('\n'),
      isRepealed: row.isRepealed,
      isPending: row.standing === 'coming',
    });
    byKey.set(row.key, unit);
    const parent = row.parentKey === null ? undefined : byKey.get(row.parentKey);
    (parent?.children ?? units).push(unit);
  }
  return units;
}
