import { expect, test } from 'vitest';
import { dayMistake, dayState, yearSheets } from './office-days.ts';

const monday = '2026-11-23';
const sunday = '2026-11-22';

test.each([
  [monday, null, 'usual'],
  [monday, { isWorking: true }, 'usual'],
  [monday, { isWorking: false }, 'rest'],
  [sunday, null, 'usual'],
  [sunday, { isWorking: false }, 'usual'],
  [sunday, { isWorking: true }, 'work'],
] as const)('%s with the row %j is %s', (day, row, state) => {
  expect(dayState(day, row)).toBe(state);
});

test('only a weekday becomes a day off, only a weekend a worked day', () => {
  expect(dayMistake(monday, 'rest')).toBeNull();
  expect(dayMistake(sunday, 'rest')).toBe('lists.error.rests-anyway');
  expect(dayMistake(sunday, 'work')).toBeNull();
  expect(dayMistake(monday, 'work')).toBe('lists.error.worked-anyway');
});

test('a year is laid out in weeks from Monday, with its special days in their place', () => {
  const sheets = yearSheets(2026, [{ day: '2026-11-23', state: 'rest', note: 'other' }]);
  expect(sheets.map(({ weeks }) => weeks.flat().filter(Boolean).length)).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  const november = sheets[10]!.weeks;
  expect(november[0]!.slice(0, 6)).toEqual([null, null, null, null, null, null]);
  expect(november[0]![6]).toEqual({ day: '2026-11-01', state: 'usual', isWeekend: true });
  expect(november[4]![0]).toEqual({ day: '2026-11-23', state: 'rest', isWeekend: false });
});
