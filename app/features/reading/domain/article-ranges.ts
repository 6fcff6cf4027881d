// Runs of articles within a part, each given to a group by hand: «12 to 18». From issue 7, section 5.
import { partOf, type Readable } from './share-out.ts';

export interface Numbered extends Readable {
  number: string;
}

/** The articles of a part from one number to another, both with it; alone where there is no other. */
export interface ArticleRange {
  /** Its place in the form. */
  row: number;
  part: string;
  from: string;
  to: string;
  groupId: string;
}

/**
 * The group of each article that a range names, by the article's key; and for a range that names none,
 * runs backwards or meets another, the code of the mistake by the name of its field.
 */
export function groupsOfRanges(
  articles: readonly Numbered[],
  ranges: readonly ArticleRange[],
): { groups: Map<string, string>; mistakes: Record<string, string> } {
  const groups = new Map<string, string>();
  const mistakes: Record<string, string> = {};
  for (const { row, part, from, to, groupId } of ranges) {
    const own = articles.filter((article) => partOf(article) === part);
    const first = own.findIndex(({ number }) => number === from);
    const last = to === '' ? first : own.findIndex(({ number }) => number === to);
    const run = own.slice(first, last + 1);
    const mistake =
      (first < 0 && ['from', 'reading.range-no-article']) ||
      (last < 0 && ['to', 'reading.range-no-article']) ||
      (last < first && ['to', 'reading.range-backwards']) ||
      (run.some(({ key }) => groups.has(key)) && ['from', 'reading.range-twice']);
    if (mistake) mistakes[`ranges[${row}].${mistake[0]}`] = mistake[1]!;
    else for (const { key } of run) groups.set(key, groupId);
  }
  return { groups, mistakes };
}
