// From counted cells to a table: every choice of the lists has its place, so that what nobody has looked
// at is seen as such. What was named in other words, or not at all, has a place where there is any.
import { NONE, OTHER, type CoverageView } from './coverage-address.ts';

/** A cell as it was counted; an empty key stands for all. */
export interface CountedCell {
  level: string;
  area: string;
  region: string;
  reports: number;
  findings: number;
  foundAt: string | null;
}

/** An entry of a list that people pick from. */
export interface Choice {
  key: string;
  label: string;
  isActive: boolean;
}

/** How many reports, how many of them became findings, and when the last did. */
export type Tally = Pick<CountedCell, 'reports' | 'findings' | 'foundAt'>;

/** A head of rows or columns; of `other` and `none` the words are the page's. */
export interface Head {
  key: string;
  label: string | null;
}

export interface CoverageTable {
  columns: Head[];
  rows: { head: Head; cells: Tally[]; total: Tally }[];
  foot: Tally[];
  total: Tally;
  /** Cells of the lists' own choices without a report, of so many. */
  blanks: number;
  places: number;
  /** The most reports of one cell, by which cells are shaded. */
  most: number;
}

const nothing: Tally = { reports: 0, findings: 0, foundAt: null };

/** The table of one view: levels of education are its columns. */
export function coverageTable(
  view: CoverageView,
  cells: readonly CountedCell[],
  lists: { levels: readonly Choice[]; rows: readonly Choice[] },
): CoverageTable {
  const rowKey = (cell: CountedCell) => (view === 'area' ? cell.area : cell.region);
  const counted = new Map(cells.map((cell) => [`${rowKey(cell)} ${cell.level}`, cell]));
  const at = (row: string, column: string): Tally => counted.get(`${row} ${column}`) ?? nothing;
  const columns = headsOf(lists.levels, (key) => at('', key).reports > 0);
  const heads = headsOf(lists.rows, (key) => at(key, '').reports > 0);
  const rows = heads.map((head) => ({
    head,
    cells: columns.map(({ key }) => at(head.key, key)),
    total: at(head.key, ''),
  }));
  const isListed = ({ label }: Head) => label !== null;
  const listed = rows
    .filter(({ head }) => isListed(head))
    .flatMap((row) => row.cells.filter((_, place) => isListed(columns[place]!)));
  return {
    columns,
    rows,
    foot: columns.map(({ key }) => at('', key)),
    total: at('', ''),
    blanks: listed.filter(({ reports }) => reports === 0).length,
    places: listed.length,
    most: Math.max(0, ...rows.flatMap((row) => row.cells.map(({ reports }) => reports))),
  };
}

/** What is switched off stays as long as something lies there. */
function headsOf(list: readonly Choice[], isUsed: (key: string) => boolean): Head[] {
  return [
    ...list.filter(({ key, isActive }) => isActive || isUsed(key)),
    ...[OTHER, NONE].filter(isUsed).map((key) => ({ key, label: null })),
  ].map(({ key, label }) => ({ key, label }));
}

/** A shade from 0 (nothing) to 5 (the most); the root keeps small numbers apart. */
export const shadeOf = (reports: number, most: number): number =>
  reports === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(reports / most) * 5));

/** Whole days from one moment to another; never less than none. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
