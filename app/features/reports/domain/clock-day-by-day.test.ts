import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockState, type Pause } from './clock.ts';
import {
  addDays,
  addWorkingDays,
  calendarOf,
  dayOf,
  isWorkingDay,
  workingDaysBetween,
  type Calendar,
  type Day,
} from './working-days.ts';

// The counts by arithmetic are those of somebody who goes from day to day with the calendar in hand.
const days = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2024-01-01', count));
const calendars = fc
  .array(fc.record({ day: days, isWorking: fc.boolean() }), { maxLength: 60 })
  .map(calendarOf);

function isWorkingByEye(day: Day, { holidays, workdays }: Calendar): boolean {
  if (workdays.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

function walk(after: Day, upTo: Day, counts: (day: Day) => boolean): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (counts(day)) count += 1;
  return count;
}

test('a day, a stretch of days, and the day on which so many have passed', () => {
  fc.assert(
    fc.property(
      days,
      days,
      fc.integer({ min: 1, max: 40 }),
      calendars,
      (from, to, count, calendar) => {
        const works = (day: Day) => isWorkingByEye(day, calendar);
        expect(isWorkingDay(from, calendar)).toBe(works(from));
        expect(workingDaysBetween(from, to, calendar)).toBe(walk(from, to, works));
        const reached = addWorkingDays(from, count, calendar);
        expect(walk(from, reached, works)).toBe(count);
        expect(works(reached)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('a clock with pauses, whichever overlap', () => {
  const moments = fc
    .integer({ min: 0, max: 24 * 500 })
    .map((hours) => new Date(Date.UTC(2025, 0, 1) + hours * 3_600_000));
  const pauses = fc.array(
    fc
      .tuple(moments, moments)
      .map(([one, other]): Pause =>
        one < other ? { from: one, to: other } : { from: other, to: one },
      ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      moments,
      moments,
      pauses,
      fc.integer({ min: 1, max: 60 }),
      calendars,
      (startedAt, now, stood, limit, calendar) => {
        const state = clockState(
          { kind: 'triage', startedAt, pauses: stood, limit },
          now,
          calendar,
        );
        const counts = (day: Day) =>
          isWorkingByEye(day, calendar) &&
          !stood.some(({ from, to }) => dayOf(from) < day && day <= dayOf(to ?? now));
        expect(state.used).toBe(walk(dayOf(startedAt), dayOf(now), counts));
        if (state.dueOn !== null) {
          expect(walk(dayOf(startedAt), state.dueOn, counts)).toBe(limit);
          expect(counts(state.dueOn)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
