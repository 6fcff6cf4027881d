import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockState } from '#app/features/reports/domain/clock.ts';
import { addDays, calendarOf } from '#app/features/reports/domain/working-days.ts';
import { longestLimit, startedBy } from './started-by.ts';

const calendar = calendarOf([
  { day: '2026-01-01', isWorking: false },
  { day: '2026-01-03', isWorking: true },
  { day: '2026-03-23', isWorking: false },
  { day: '2026-03-24', isWorking: false },
]);
const at = (day: string) => new Date(`${day}T12:00:00+05:00`);

test('a clock that never stood has so few days left exactly when it began by that day', () => {
  const days = fc.integer({ min: 0, max: 120 }).map((count) => addDays('2026-01-01', count));
  const limits = fc.integer({ min: 1, max: longestLimit });
  fc.assert(
    fc.property(days, days, limits, fc.constantFrom(2, -1), (today, started, limit, left) => {
      fc.pre(started <= today);
      const clock = { kind: 'triage' as const, startedAt: at(started), pauses: [], limit };
      const isSo = clockState(clock, at(today), calendar).left <= left;
      expect(started <= startedBy(left, today, calendar)[limit - 1]!).toBe(isSo);
    }),
  );
});
