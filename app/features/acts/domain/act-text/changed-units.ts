// What became of the units between two editions of an act. From domain/importing.md, 6: matched by key; only
// spaces, quotes, dashes, look-alike letters or notes change nothing. The same words under another number or in
// another chapter have moved.

/** A unit that is not the same in both editions, as the database finds it. */
export interface UnequalUnit {
  key: string;
  articleKey: string | null;
  /** In the newer edition; of a unit that is gone, in the older. */
  position: number;
  isInOld: boolean;
  isInNew: boolean;
  oldNorm: string | null;
  newNorm: string | null;
  oldRepealed: boolean;
  newRepealed: boolean;
  /** Neither edition has words of its own in it. */
  isEmpty: boolean;
}

export type UnitFate = 'added' | 'gone' | 'repealed' | 'changed' | 'moved';

export interface ChangedUnit {
  key: string;
  articleKey: string | null;
  position: number;
  fate: UnitFate;
  /** Where it stood before, where that is another place. */
  fromKey: string | null;
}

/** The fate of each unit, in the order of the newer text. */
export function changedUnits(units: readonly UnequalUnit[]): ChangedUnit[] {
  const worded = units.filter(({ isEmpty }) => !isEmpty);
  const gone = new Map(
    worded.filter(({ isInNew }) => !isInNew).map((unit) => [unit.oldNorm, unit.key]),
  );
  const moved = new Set<string>();
  const fates = worded.map((unit): ChangedUnit => {
    const { key, articleKey, position } = unit;
    const from = unit.isInOld ? undefined : gone.get(unit.newNorm);
    if (from !== undefined) {
      gone.delete(unit.newNorm);
      moved.add(from);
    }
    return { key, articleKey, position, fate: fateOf(unit, from), fromKey: from ?? null };
  });
  return fates
    .filter(({ key, fate }) => fate !== 'gone' || !moved.has(key))
    .sort((a, b) => a.position - b.position);
}

function fateOf(unit: UnequalUnit, from: string | undefined): UnitFate {
  if (!unit.isInOld) return from === undefined ? 'added' : 'moved';
  if (!unit.isInNew) return 'gone';
  if (unit.newRepealed && !unit.oldRepealed) return 'repealed';
  return unit.oldNorm === unit.newNorm ? 'moved' : 'changed';
}

/** How many units had each fate. */
export function countFates(units: readonly ChangedUnit[]): Record<UnitFate, number> {
  const counts = { added: 0, repealed: 0, changed: 0, moved: 0, gone: 0 };
  for (const { fate } of units) counts[fate] += 1;
  return counts;
}

/** Some articles' worth of units from a key on, and where the next part begins. */
export function partOf<U extends { key: string; articleKey: string | null }>(
  units: readonly U[],
  from: string | null,
  articles: number,
): { units: U[]; next: string | null; previous: string | null } {
  const groups: U[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (last && last[0]!.articleKey !== null && last[0]!.articleKey === unit.articleKey)
      last.push(unit);
    else groups.push([unit]);
  }
  const found = from === null ? 0 : groups.findIndex(([first]) => first!.key === from);
  const start = Math.max(0, found);
  const keyAt = (at: number): string | null => groups[at]?.[0]?.key ?? null;
  return {
    units: groups.slice(start, start + articles).flat(),
    next: keyAt(start + articles),
    previous: start === 0 ? null : keyAt(Math.max(0, start - articles)),
  };
}
