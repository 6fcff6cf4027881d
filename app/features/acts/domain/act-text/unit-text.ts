// Text of a unit without number: its own, and the parts and indents after it.
import { newUnit, type UnitNode } from './unit-tree.ts';

/** Adds a paragraph: the first is the unit's own text, a later one is a part, or an indent where it goes on in small letters. */
export function addText(unit: UnitNode, text: string): void {
  const empty = unit.text === '' && unit.children.length === 0;
  if (empty) unit.text = text;
  else if (/^\p{Ll}/u.test(text)) addCounted(lastPart(unit), 'indent', text);
  else addCounted(unit, 'part', text);
}

/** The last of a unit's parts where nothing has followed it; else the unit itself. */
export function lastPart(unit: UnitNode): UnitNode {
  const last = unit.children.at(-1);
  return last?.u === 'part' && last.counted ? last : unit;
}

/** The first part, or indent, is the unit's own text. */
function addCounted(unit: UnitNode, kind: 'part' | 'indent', text: string): void {
  const before = unit.children.filter(({ u, counted }) => u === kind && counted).length;
  unit.children.push(newUnit(kind, String(before + 2), { text, counted: true }));
}
