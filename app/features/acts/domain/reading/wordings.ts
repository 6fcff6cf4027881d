// The wordings of a place through the editions of one language: where it changed, and unit by unit how.

export interface WordedUnit {
  key: string;
  text: string;
  heading: string;
  isRepealed: boolean;
  /** Two texts that differ in spaces, quotes or look-alike letters alone have the same. */
  norm: string;
}

export interface EditionOfPlace {
  validFrom: string;
  units: readonly WordedUnit[];
}

export interface UnitChange {
  key: string;
  kind: 'added' | 'gone' | 'repealed' | 'changed';
  before: string;
  after: string;
}

export interface Wording {
  validFrom: string;
  /** Empty for the oldest one held, and where the edition left the words as they were. */
  changes: UnitChange[];
  /** All its words, where they are not those of the edition before. */
  words: string[];
}

const wordsOf = ({ heading, text }: WordedUnit): string =>
  [heading, text].filter(Boolean).join('\n');

/** Each edition with what it changed against the one before it, the newest first. */
export function wordingsOf(editions: readonly EditionOfPlace[]): Wording[] {
  const inOrder = [...editions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder
    .map(({ validFrom, units }, at) => {
      const before = inOrder[at - 1];
      const changes = before ? changesBetween(before.units, units) : [];
      const isNew = !before || changes.length > 0;
      return { validFrom, changes, words: isNew ? units.map(wordsOf).filter(Boolean) : [] };
    })
    .reverse();
}

function changesBetween(before: readonly WordedUnit[], after: readonly WordedUnit[]): UnitChange[] {
  const old = new Map(before.map((unit) => [unit.key, unit]));
  const now = new Set(after.map(({ key }) => key));
  const gone = before
    .filter(({ key }) => !now.has(key))
    .map((unit): UnitChange => ({ key: unit.key, kind: 'gone', before: wordsOf(unit), after: '' }));
  const rest = after.flatMap((unit): UnitChange[] => {
    const earlier = old.get(unit.key);
    const change = { key: unit.key, before: earlier ? wordsOf(earlier) : '', after: wordsOf(unit) };
    if (!earlier) return [{ ...change, kind: 'added' }];
    if (unit.isRepealed && !earlier.isRepealed) return [{ ...change, kind: 'repealed' }];
    return unit.norm === earlier.norm ? [] : [{ ...change, kind: 'changed' }];
  });
  return [...rest, ...gone].filter(({ before: b, after: a }) => b !== '' || a !== '');
}
