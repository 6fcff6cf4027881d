import { expect, test } from 'vitest';
import { sharesBy, sumOf } from './progress.ts';

const sums = [
  { total: 3, read: 3, first: 1, unread: null, group: 'a' },
  { total: 2, read: 1, first: 4, unread: 5, group: 'b' },
  { total: 4, read: 0, first: 6, unread: 6, group: 'a' },
] as const;

test('each part counts its own and leads to the first that is unread, else to its first', () => {
  expect(sharesBy(sums, ({ group }) => group)).toEqual([
    { key: 'a', total: 7, read: 3, at: 6 },
    { key: 'b', total: 2, read: 1, at: 5 },
  ]);
  expect(sharesBy(sums.slice(0, 1), () => 'all')).toEqual([
    { key: 'all', total: 3, read: 3, at: 1 },
  ]);
});

test('a whole begins with the first of its parts; of nothing there is none', () => {
  expect(sumOf([sums[2], sums[0]])).toEqual({ total: 7, read: 3, first: 1, unread: 6 });
  expect(sumOf([])).toBeNull();
});
