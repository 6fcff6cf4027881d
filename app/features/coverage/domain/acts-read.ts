// How much of the acts has been read: by act, and by the levels of education that an act is about.
import { NONE } from './coverage-address.ts';
import type { Choice, Head } from './coverage-table.ts';

/** How many articles there are and how many of them were read. */
export interface ReadShare {
  articles: number;
  read: number;
}

/** An act with a text. */
export interface ActRead extends ReadShare {
  key: string;
  title: string;
  short: string;
  levels: string[];
}

export interface ActsTable {
  columns: Head[];
  /** Of a level that the act is not about there is nothing to say. */
  rows: { act: ActRead; cells: boolean[] }[];
  foot: ReadShare[];
  total: ReadShare;
}

/** Acts by levels of education; an act that names no level has a column of its own, where there is one. */
export function actsTable(acts: readonly ActRead[], levels: readonly Choice[]): ActsTable {
  const isAbout = (act: ActRead, key: string) =>
    key === NONE ? act.levels.length === 0 : act.levels.includes(key);
  const columns: Head[] = [
    ...levels
      .filter(({ key, isActive }) => isActive || acts.some((act) => isAbout(act, key)))
      .map(({ key, label }) => ({ key, label })),
    ...(acts.some((act) => isAbout(act, NONE)) ? [{ key: NONE, label: null }] : []),
  ];
  return {
    columns,
    rows: acts.map((act) => ({ act, cells: columns.map(({ key }) => isAbout(act, key)) })),
    foot: columns.map(({ key }) => sumOf(acts.filter((act) => isAbout(act, key)))),
    total: sumOf(acts),
  };
}

const sumOf = (acts: readonly ActRead[]): ReadShare =>
  acts.reduce(
    (sum, { articles, read }) => ({ articles: sum.articles + articles, read: sum.read + read }),
    { articles: 0, read: 0 },
  );

/** The share in whole percent, rounded down: a hundred means all; null where there is nothing. */
export const percentOf = ({ articles, read }: ReadShare): number | null =>
  articles === 0 ? null : Math.floor((read / articles) * 100);

/** The shade of a share: 0 for nothing read, 5 for all of it. */
export const shadeOfShare = (share: ReadShare): number => {
  const percent = percentOf(share) ?? 0;
  return share.read === 0 ? 0 : Math.max(1, Math.ceil(percent / 20));
};
