// The order of units' numbers: an inserted unit keeps the neighbour's number with a hyphen, `5-1` after `5`.
// From domain/citation.md, 1.1.

const partsOf = (number: string): number[] => number.split('-').map(Number);

/** Less than zero where the first stands before the second: 5, 5-1, 5-1-1, 5-2, 6. */
export function compareNumbers(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a number may stand right after another; after none, only the first. */
export function follows(number: string, before: string | null): boolean {
  if (before === null) return number === '1';
  const [next, last] = [partsOf(number), partsOf(before)];
  for (let length = last.length; length >= 1; length -= 1) {
    const grown = [...last.slice(0, length - 1), (last[length - 1] ?? 0) + 1];
    if (same(next, grown)) return true;
  }
  return same(next, [...last, 1]);
}

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);
