// The stable key of each unit of a tree. From domain/citation.md, 1.1 and 5: articles and chapters are
// numbered through the whole act, points of a by-law through the document, so that the divisions around them
// are no part of their keys; annexes are, since numbers start again there.
import { unitLetters, type UnitKind } from '../provision-path.ts';
import type { UnitNode } from './unit-tree.ts';

/** Kinds whose numbers run on past the divisions they stand in. */
const throughTheAct: ReadonlySet<UnitKind> = new Set([
  'section',
  'chapter',
  'article',
  'point',
  'preamble',
]);
const divisions: ReadonlySet<UnitKind> = new Set(['section', 'subsection', 'chapter', 'paragraph']);

const isDivision = (unit: UnitNode): boolean => divisions.has(unit.u) || isHalf(unit);

/** «Общая часть» of a code, which has no number. */
const isHalf = ({ u, n }: UnitNode): boolean => u === 'part' && n === '';

/** Keys of all units of a tree, by the name under which keys know its act. */
export function unitKeysOf(units: readonly UnitNode[], actKey: string): Map<UnitNode, string> {
  const keys = new Map<UnitNode, string>();
  const taken = new Set<string>();
  const walk = (list: readonly UnitNode[], parent: string, outer: string): void => {
    for (const unit of list) {
      const step = `${unitLetters[unit.u]}${unit.n}`;
      const short = `${throughTheAct.has(unit.u) || isHalf(unit) ? outer : parent}/${step}`;
      const key = free(taken, taken.has(short) ? `${parent}/${step}` : short);
      taken.add(key);
      keys.set(unit, key);
      walk(unit.children, key, isDivision(unit) ? outer : key);
    }
  };
  walk(units, actKey, actKey);
  return keys;
}

/** The same number twice in one place is a misprint or a second list; both have a place. */
function free(taken: ReadonlySet<string>, key: string): string {
  if (!taken.has(key)) return key;
  let count = 2;
  while (taken.has(`${key}.${count}`)) count += 1;
  return `${key}.${count}`;
}
