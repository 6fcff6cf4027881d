// Two editions of an act, unit by unit. From domain/importing.md, 3 and 6: units are matched by path, numbers
// are never reused; spaces, quotes, dashes, look-alike letters and notes change nothing.
import { bodyOf, unitsOf, type UnitNode } from './unit-tree.ts';

export interface EditionChanges {
  added: string[];
  gone: string[];
  repealed: string[];
  changed: string[];
  onlyNotesChanged: string[];
}

/** Articles by what became of them, each list in the order of the text; of an act without articles, its points. */
export function compareEditions(
  before: readonly UnitNode[],
  after: readonly UnitNode[],
): EditionChanges {
  const kind = [...unitsOf(after)].some(({ u }) => u === 'article') ? 'article' : 'point';
  const [old, now] = [unitsByPath(before, kind), unitsByPath(after, kind)];
  const changes: EditionChanges = {
    added: [],
    gone: [],
    repealed: [],
    changed: [],
    onlyNotesChanged: [],
  };
  for (const [path, unit] of now) {
    const earlier = old.get(path);
    if (!earlier) changes.added.push(unit.n);
    else if (unit.isRepealed && !earlier.isRepealed) changes.repealed.push(unit.n);
    else if (wordsOf(unit) !== wordsOf(earlier)) changes.changed.push(unit.n);
    else if (notesOf(unit) !== notesOf(earlier)) changes.onlyNotesChanged.push(unit.n);
  }
  for (const [path, unit] of old) if (!now.has(path)) changes.gone.push(unit.n);
  return changes;
}

/** Units of a kind by where they stand; of divisions only annexes count, since chapters may be renumbered. */
function unitsByPath(units: readonly UnitNode[], kind: 'article' | 'point'): Map<string, UnitNode> {
  const found = new Map<string, UnitNode>();
  const walk = (list: readonly UnitNode[], prefix: string): void => {
    for (const unit of list) {
      if (unit.u === kind) found.set(free(found, `${prefix}${unit.n}`), unit);
      else
        walk(
          unit.children,
          unit.u === 'annex' ? `${prefix}${free(found, `an${unit.n}`)}/` : prefix,
        );
    }
  };
  walk(units, '');
  return found;
}

/** The same number twice in one place is a misprint; both are kept. */
function free(found: ReadonlyMap<string, UnitNode>, path: string): string {
  let name = path;
  while (found.has(name)) name += '*';
  return name;
}

const wordsOf = (unit: UnitNode): string =>
  comparable(`${unit.isRepealed ? '' : unit.heading}\n${unit.isRepealed ? '' : bodyOf(unit)}`);

const notesOf = (unit: UnitNode): string =>
  comparable([...unitsOf([unit])].flatMap(({ notes }) => notes).join('\n'));

const lookalikes: Readonly<Record<string, string>> = {
  i: 'і',
  ə: 'ә',
  ё: 'е',
  x: 'х',
  c: 'с',
  m: 'м',
  o: 'о',
  a: 'а',
  e: 'е',
  p: 'р',
  k: 'к',
  y: 'у',
  h: 'һ',
};

/** A text as it is compared: only its words and numbers count. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[iəёxcmoaepkyh]/g, (letter) => lookalikes[letter] ?? letter)
    .replace(/[«»“”„"'’‘]/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, '');
