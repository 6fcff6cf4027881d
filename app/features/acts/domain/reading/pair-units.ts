// Two languages of one text side by side. From domain/importing.md, 7: units are matched by their path,
// never by their order; a single point and none are one, and a missing twin is told, not filled.

export interface Paired<U> {
  left: U | null;
  right: U | null;
}

/** Rows in the order of the left text; what only the right one has follows what it follows there. */
export function pairUnits<U extends { key: string }>(
  left: readonly U[],
  right: readonly U[],
): Paired<U>[] {
  const names = [
    new Set(left.map(({ key }) => key)),
    new Set(right.map(({ key }) => key)),
  ] as const;
  const leftNames = left.map((unit) => nameOf(unit.key, names[0], names[1]));
  const rightNames = right.map((unit) => nameOf(unit.key, names[1], names[0]));
  const rightAt = new Map(rightNames.map((name, at) => [name, at]));
  const isTaken = new Set(leftNames);
  const rows: Paired<U>[] = [];
  const lonely = (from: number) => {
    for (let at = from; at < right.length && !isTaken.has(rightNames[at] ?? ''); at += 1) {
      rows.push({ left: null, right: right[at] ?? null });
    }
  };
  lonely(0);
  left.forEach((unit, index) => {
    const at = rightAt.get(leftNames[index] ?? '');
    rows.push({ left: unit, right: at === undefined ? null : (right[at] ?? null) });
    if (at !== undefined) lonely(at + 1);
  });
  return rows;
}

/**
 * The name by which a unit finds its twin: its key, where a lone point 1 is left out if the other side
 * has no points in that article at all.
 */
function nameOf(key: string, own: ReadonlySet<string>, other: ReadonlySet<string>): string {
  if (other.has(key)) return key;
  const lone = /^(.*\/a[^/]+)\/p1(\/.*)?$/.exec(key);
  if (!lone?.[1] || own.has(`${lone[1]}/p2`) || other.has(`${lone[1]}/p1`)) return key;
  // The article itself is taken where it has words of its own here.
  const without = lone[2] ? lone[1] + lone[2] : key;
  return own.has(without) ? key : without;
}
