import { expect, test } from 'vitest';
import { readingPage } from './reading-page.ts';

const lines = (read: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    position: (at + 1) * 2,
    state: at < read ? ('looked_at' as const) : ('not_looked_at' as const),
  }));

test('a list begins where one left off, and leads on and back', () => {
  const { shown, next, previous, unread, read } = readingPage(lines(30, 60), 0);
  expect(shown[0]?.position).toBe(62);
  expect(shown).toHaveLength(20);
  expect({ next, previous, unread, read }).toEqual({
    next: 102,
    previous: 22,
    unread: 62,
    read: 30,
  });
});

test('it begins where it is asked to, and at its start where all is read', () => {
  expect(readingPage(lines(0, 60), 21).shown[0]?.position).toBe(22);
  const done = readingPage(lines(5, 5), 0);
  expect(done).toMatchObject({ next: null, previous: null, unread: null, read: 5 });
  expect(done.shown).toHaveLength(5);
  expect(readingPage([], 0).shown).toEqual([]);
  expect(readingPage(lines(0, 3), 1_000).shown).toHaveLength(3);
});
