import { expect, test } from 'vitest';
import { readOf, sharesBy } from './progress.ts';

const cells = [
  { position: 1, state: 'looked_at', group: 'a' },
  { position: 2, state: 'again', group: 'b' },
  { position: 3, state: 'reported', group: 'a' },
  { position: 4, state: 'not_looked_at', group: 'a' },
] as const;

test('what is to be looked at again is not read; what is reported is', () => {
  expect(readOf(cells)).toBe(2);
});

test('each part counts its own and leads to the first that is unread, else to its first', () => {
  expect(sharesBy(cells, ({ group }) => group)).toEqual([
    { key: 'a', total: 3, read: 2, at: 4 },
    { key: 'b', total: 1, read: 0, at: 2 },
  ]);
  expect(sharesBy(cells.slice(0, 1), () => 'all')).toEqual([
    { key: 'all', total: 1, read: 1, at: 1 },
  ]);
});
