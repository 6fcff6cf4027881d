// A coverage table as rows for a file: of each level the reports, the findings and the last one's day.
import { NONE } from './coverage-address.ts';
import type { CoverageTable, Head, Tally } from './coverage-table.ts';

/** A cell of the file; days are `2026-11-24` in Almaty. */
export type CoverageSheetCell = string | number | { day: string } | null;

export interface SheetWords {
  /** What the rows are: «Регион». */
  rowHead: string;
  total: string;
  other: string;
  none: string;
  findings: string;
  last: string;
  /** Of a moment, its day in Almaty. */
  dayOf: (moment: string) => string;
}

/** The rows of the file, the first of which names the columns. */
export function* coverageSheet(
  table: CoverageTable,
  words: SheetWords,
): Generator<CoverageSheetCell[]> {
  const named = ({ key, label }: Head) => label ?? (key === NONE ? words.none : words.other);
  const columns = [...table.columns.map(named), words.total];
  yield [
    words.rowHead,
    ...columns.flatMap((name) => [name, `${name}: ${words.findings}`, `${name}: ${words.last}`]),
  ];
  const told = ({ reports, findings, foundAt }: Tally): CoverageSheetCell[] => [
    reports,
    findings,
    foundAt === null ? null : { day: words.dayOf(foundAt) },
  ];
  for (const row of table.rows) yield [named(row.head), ...[...row.cells, row.total].flatMap(told)];
  yield [words.total, ...[...table.foot, table.total].flatMap(told)];
}
