// What a citation may mean where the sign and the word leave it open. From domain/citation.md, 2.2, 4.2: the
// word decides, not the sign, and where no such unit is held the same number is looked for under the
// other word; «статьи 5-7» is one inserted article or several; a range is never spelt out unasked.
import { hyphenRange } from './citation-numbers.ts';
import type { CitedUnit } from './citation-reader.ts';
import type { PathUnit, ProvisionPath } from './provision-path.ts';

/** So many units a range may be spelt out into. */
const mostUnits = 20;

/** One way to take doubtful words: the inserted number, each unit of a range, its first unit alone. */
export interface Reading {
  kind: 'inserted' | 'each' | 'first';
  paths: ProvisionPath[];
}

const interchangeable = ['point', 'subpoint', 'part'] as const;
type Interchangeable = (typeof interchangeable)[number];
const isInterchangeable = (u: string): u is Interchangeable =>
  interchangeable.includes(u as Interchangeable);

/** The same numbers under the other words, the nearest to what was written first. */
export function otherWords(path: ProvisionPath): PathUnit[][] {
  const ways = path.reduce<PathUnit[][]>(
    (before, unit) => {
      const kinds = isInterchangeable(unit.u)
        ? [unit.u, ...interchangeable.filter((kind) => kind !== unit.u)]
        : [unit.u];
      return before.flatMap((way) => kinds.map((u) => [...way, { ...unit, u }]));
    },
    [[]],
  );
  const distance = (way: readonly PathUnit[]) =>
    way.filter(({ u }, at) => u !== path[at]!.u).length;
  return ways.filter((way) => distance(way) > 0).toSorted((a, b) => distance(a) - distance(b));
}

/** The numbers of a range, inserted ones among their like: 5…7, 4-2…4-4; its two ends where they have no order. */
export function numbersOf(from: string, to: string): string[] {
  const split = (n: string) => /^((?:\d+-)*)(\d+)$/.exec(n);
  const [first, last] = [split(from), split(to)];
  if (!first || !last || first[1] !== last[1]) return [from, to];
  const [start, end] = [Number(first[2]), Number(last[2])];
  if (end <= start || end - start >= mostUnits) return [from, to];
  return Array.from({ length: end - start + 1 }, (_, at) => `${first[1]}${start + at}`);
}

/** The ways to take a citation that is in doubt; none where it says plainly what it means. */
export function readingsOf(path: readonly CitedUnit[]): Reading[] {
  const at = path.findLastIndex(({ n, to }) => to !== undefined || (n && hyphenRange(n)));
  const unit = path[at];
  if (!unit?.n) return [];
  const withNumber = (n: string): PathUnit[] =>
    path.map((one, place) => ({ u: one.u, n: place === at ? n : (one.n ?? '') }));
  const span = unit.to === undefined ? hyphenRange(unit.n) : { n: unit.n, to: unit.to };
  if (!span) return [];
  const each: Reading = { kind: 'each', paths: numbersOf(span.n, span.to).map(withNumber) };
  return unit.to === undefined
    ? [{ kind: 'inserted', paths: [withNumber(unit.n)] }, each]
    : [each, { kind: 'first', paths: [withNumber(unit.n)] }];
}

/** The end of a range that stands in the words as they were written, after the number that was read. */
export function rangeEndIn(words: string, n: string): string | null {
  const from = words.indexOf(n);
  if (from < 0) return null;
  return (
    /^\)?\s{0,3}[–—−-]\s{0,3}(\d{1,4}(?:-\d{1,3})?)/.exec(words.slice(from + n.length))?.[1] ?? null
  );
}
