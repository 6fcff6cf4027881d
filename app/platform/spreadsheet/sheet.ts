/** A cell of a table that leaves the product: words, a number, a day (`2026-11-24`), or nothing. */
export type SheetCell = string | number | { day: string } | null;

/** A table on its way out, row by row; the first row names the columns. */
export interface Sheet {
  name: string;
  rows: Iterable<readonly SheetCell[]>;
}
