import { expect, test } from 'vitest';
import { coverageTable, daysBetween, shadeOf, type CountedCell } from './coverage-table.ts';

const choice = (key: string, isActive = true) => ({ key, label: key.toUpperCase(), isActive });
const lists = {
  levels: [choice('school'), choice('college'), choice('old', false)],
  rows: [choice('meals'), choice('textbooks')],
};
const cell = (area: string, level: string, reports: number): CountedCell => ({
  ...{ area, level, region: '', reports },
  ...{ findings: 0, foundAt: null },
});

test('every choice has its place, and what is blank is counted', () => {
  const table = coverageTable(
    'area',
    [cell('meals', 'school', 2), cell('meals', '', 2), cell('', 'school', 2), cell('', '', 2)],
    lists,
  );
  expect(table.columns.map(({ key }) => key)).toEqual(['school', 'college']);
  expect(table.rows.map(({ head, total }) => [head.key, total.reports])).toEqual([
    ['meals', 2],
    ['textbooks', 0],
  ]);
  expect(table.foot.map(({ reports }) => reports)).toEqual([2, 0]);
  expect([table.blanks, table.places, table.most]).toEqual([3, 4, 2]);
});

test('other words, nothing, and what was switched off stand where there is any of it, and are no blanks', () => {
  const table = coverageTable(
    'area',
    [cell('', 'old', 1), cell('other', '', 1), cell('other', 'old', 1), cell('none', '', 1)],
    lists,
  );
  expect(table.columns.map(({ key }) => key)).toEqual(['school', 'college', 'old']);
  expect(table.rows.map(({ head }) => [head.key, head.label])).toEqual([
    ['meals', 'MEALS'],
    ['textbooks', 'TEXTBOOKS'],
    ['other', null],
    ['none', null],
  ]);
  expect([table.blanks, table.places]).toEqual([6, 6]);
});

test('shades run from one report to the most', () => {
  expect([0, 1, 25, 100].map((reports) => shadeOf(reports, 100))).toEqual([0, 1, 3, 5]);
  expect(shadeOf(1, 1)).toBe(5);
});

test('an age is whole days', () => {
  expect(daysBetween('2026-11-20T10:00:00Z', '2026-11-25T09:00:00Z')).toBe(4);
  expect(daysBetween('2026-11-26T10:00:00Z', '2026-11-25T09:00:00Z')).toBe(0);
});
