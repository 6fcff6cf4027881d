// Which part of a reading list is shown: where one left off, else where one asks for.
import { isRead, type ArticleState } from './article-state.ts';

const LENGTH = 20;

interface Line {
  position: number;
  state: ArticleState;
}

/** A page of a list from a position on; without one, from the first line that is unread. */
export function readingPage<L extends Line>(lines: readonly L[], from: number) {
  const firstUnread = lines.findIndex(({ state }) => !isRead(state));
  const asked = from > 0 ? lines.findIndex(({ position }) => position >= from) : firstUnread;
  const start = Math.max(asked, 0);
  const before = lines[Math.max(start - LENGTH, 0)];
  return {
    shown: lines.slice(start, start + LENGTH),
    next: lines[start + LENGTH]?.position ?? null,
    previous: start > 0 && before ? before.position : null,
    unread: lines[firstUnread]?.position ?? null,
    read: lines.filter(({ state }) => isRead(state)).length,
  };
}
