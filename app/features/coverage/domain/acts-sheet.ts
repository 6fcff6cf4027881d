// How much of the acts was read, as rows for a file: percent under each level that an act is about.
import { percentOf, type ActsTable } from './acts-read.ts';

export interface ActsSheetWords {
  act: string;
  noLevel: string;
  articles: string;
  read: string;
  total: string;
}

/** The rows of the file, the first of which names the columns. */
export function* actsSheet(
  { columns, rows, foot, total }: ActsTable,
  words: ActsSheetWords,
): Generator<(string | number | null)[]> {
  const levels = columns.map(({ label }) => `${label ?? words.noLevel}, %`);
  yield [words.act, ...levels, words.articles, words.read];
  for (const { act, cells } of rows) {
    const percent = percentOf(act);
    yield [act.title, ...cells.map((is) => (is ? percent : null)), act.articles, act.read];
  }
  yield [words.total, ...foot.map(percentOf), total.articles, total.read];
}
