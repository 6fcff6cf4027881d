// Which row of a list somebody returns to: the one they left, or, where it has gone, the one after it.
import type { QueueSort } from './queue-address.ts';

/** Where a report stands in an order: its key as text, and its id. */
export interface QueuePlace {
  id: string;
  place: string;
}

/** Ids decide between equals, in the order of the keys. */
const comesAfter: Record<QueueSort, (row: QueuePlace, named: QueuePlace) => boolean> = {
  score: (row, named) =>
    Number(row.place) - Number(named.place) < 0 || (row.place === named.place && row.id < named.id),
  age: (row, named) => later(row, named) || (row.place === named.place && row.id > named.id),
  recent: (row, named) => later(named, row) || (row.place === named.place && row.id < named.id),
};

const later = (a: QueuePlace, b: QueuePlace): boolean => Date.parse(a.place) > Date.parse(b.place);

/** The row itself; else the first after its place, or the last where none is; without a name the first. */
export function rowAt<Row extends QueuePlace>(
  rows: readonly Row[],
  named: QueuePlace | null,
  sort: QueueSort,
): Row | null {
  if (!named) return rows[0] ?? null;
  const own = rows.find(({ id }) => id === named.id);
  return own ?? rows.find((row) => comesAfter[sort](row, named)) ?? rows.at(-1) ?? null;
}
