// How far a campaign has come, as a whole and in its parts.
import { isRead, type ArticleState } from './article-state.ts';

export interface Share {
  key: string;
  total: number;
  read: number;
  /** Where its first article stands, unread ones first. */
  at: number;
}

interface Cell {
  position: number;
  state: ArticleState;
}

/** How many of some articles are read. */
export const readOf = (cells: readonly Cell[]): number =>
  cells.filter(({ state }) => isRead(state)).length;

/** The same by a key that each article has, in the order in which the keys come. */
export function sharesBy<C extends Cell>(cells: readonly C[], keyOf: (cell: C) => string): Share[] {
  const parts = new Map<string, C[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const part = parts.get(key);
    if (part) part.push(cell);
    else parts.set(key, [cell]);
  }
  return [...parts].map(([key, part]) => ({
    key,
    total: part.length,
    read: readOf(part),
    at: (part.find(({ state }) => !isRead(state)) ?? part[0]!).position,
  }));
}
