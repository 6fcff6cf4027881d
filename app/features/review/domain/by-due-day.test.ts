import { expect, test } from 'vitest';
import { byDueDay } from './by-due-day.ts';

const row = (name: string, dueOn: string | null, isAnswered = false) => ({
  name,
  isAnswered,
  clock: { dueOn, left: 1 },
});

test('answers first, then by the day, then what stands', () => {
  const rows = [
    row('stands', null),
    row('late', '2026-03-20'),
    row('soon', '2026-03-02'),
    row('answered', '2026-04-01', true),
  ];
  expect(rows.toSorted(byDueDay).map(({ name }) => name)).toEqual([
    'answered',
    'soon',
    'late',
    'stands',
  ]);
});
