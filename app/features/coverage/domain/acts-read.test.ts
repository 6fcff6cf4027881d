import { expect, test } from 'vitest';
import { actsTable, percentOf, shadeOfShare, type ActRead } from './acts-read.ts';

const act = (key: string, levels: string[], articles: number, read: number): ActRead => ({
  ...{ key, title: key, short: key },
  ...{ levels, articles, read },
});
const level = (key: string, isActive = true) => ({ key, label: key, isActive });

test('an act stands under each of its levels, and counts once in the total', () => {
  const table = actsTable(
    [act('education', ['school', 'college'], 10, 3), act('science', ['college'], 5, 0)],
    [level('school'), level('college'), level('gone', false)],
  );
  expect(table.columns.map(({ key }) => key)).toEqual(['school', 'college']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(table.foot).toEqual([
    { articles: 10, read: 3 },
    { articles: 15, read: 3 },
  ]);
  expect(table.total).toEqual({ articles: 15, read: 3 });
});

test('an act that names no level is not lost', () => {
  const table = actsTable([act('procurement', [], 5, 5)], [level('school')]);
  expect(table.columns.map(({ key }) => key)).toEqual(['school', 'none']);
  expect(table.foot[1]).toEqual({ articles: 5, read: 5 });
});

test('a hundred percent means all, and what was begun is not nothing', () => {
  expect(percentOf({ articles: 1000, read: 999 })).toBe(99);
  expect(percentOf({ articles: 0, read: 0 })).toBeNull();
  expect([0, 1, 500, 1000].map((read) => shadeOfShare({ articles: 1000, read }))).toEqual([
    0, 1, 3, 5,
  ]);
});
