// How far a campaign has come, as a whole and in its parts.

/** What the database sums up of some articles that stand together. */
export interface Sum {
  total: number;
  read: number;
  /** The position of the first, and of the first that is unread. */
  first: number;
  unread: number | null;
}

export interface Share {
  key: string;
  total: number;
  read: number;
  /** Where its first article stands, unread ones first. */
  at: number;
}

/** Some sums as one; null of nothing. */
export function sumOf(sums: readonly Sum[]): Sum | null {
  if (sums.length === 0) return null;
  const unread = sums.flatMap((sum) => sum.unread ?? []);
  return {
    total: sums.reduce((all, { total }) => all + total, 0),
    read: sums.reduce((all, { read }) => all + read, 0),
    first: Math.min(...sums.map(({ first }) => first)),
    unread: unread.length > 0 ? Math.min(...unread) : null,
  };
}

/** The same by a key that each sum has, in the order in which the keys come. */
export function sharesBy<S extends Sum>(sums: readonly S[], keyOf: (sum: S) => string): Share[] {
  return [...Map.groupBy(sums, keyOf)].map(([key, part]) => {
    const { total, read, first, unread } = sumOf(part)!;
    return { key, total, read, at: unread ?? first };
  });
}
