import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { clockState } from './clock.ts';
import type { Calendar } from './working-days.ts';
import {
  addWorkingDays,
  calendarOf,
  dayOf,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const week: Calendar = { holidays: new Set(), workdays: new Set() };
/** Noon in Almaty. */
const on = (day: string) => new Date(`${day}T07:00:00Z`);
const triage = (over: Partial<Clock> = {}): Clock => ({
  kind: 'triage',
  startedAt: on('2025-09-29'),
  pauses: [],
  limit: 10,
  ...over,
});

describe('the dormitory report of case 3, from 29 September to 14 October 2025', () => {
  const pause = { from: on('2025-10-01'), to: on('2025-10-13') };

  test('uses three working days with its pause', () => {
    expect(clockState(triage({ pauses: [pause] }), on('2025-10-14'), week)).toEqual({
      used: 3,
      left: 7,
      dueOn: '2025-10-23',
      state: 'running',
    });
  });

  test('would use eleven without it, one more than it has', () => {
    expect(clockState(triage(), on('2025-10-14'), week)).toEqual({
      used: 11,
      left: -1,
      dueOn: '2025-10-13',
      state: 'overdue',
    });
  });

  test('stands at two while the answer is awaited, and has no last day then', () => {
    const waiting = triage({ pauses: [{ from: on('2025-10-01'), to: null }] });
    expect(clockState(waiting, on('2025-10-09'), week)).toEqual({
      used: 2,
      left: 8,
      dueOn: null,
      state: 'paused',
    });
  });

  test('keeps what it had used when it stopped', () => {
    const stopped = triage({ pauses: [pause], stoppedAt: on('2025-10-14') });
    expect(clockState(stopped, on('2026-09-25'), week)).toMatchObject({
      used: 3,
      state: 'stopped',
    });
  });
});

describe('states', () => {
  test.each([
    ['2025-09-29', 0, 'running'],
    ['2025-10-08', 7, 'running'],
    ['2025-10-09', 8, 'due-soon'],
    ['2025-10-13', 10, 'due-soon'],
    ['2025-10-14', 11, 'overdue'],
  ])('on %s it has used %i: %s', (day, used, state) => {
    expect(clockState(triage(), on(day), week)).toMatchObject({ used, state });
  });

  test('a deferral with a day to come pauses until that day', () => {
    const deferred = triage({ pauses: [{ from: on('2025-09-30'), to: on('2025-10-20') }] });
    expect(clockState(deferred, on('2025-10-10'), week).state).toBe('paused');
    expect(clockState(deferred, on('2025-10-21'), week)).toMatchObject({
      used: 2,
      state: 'running',
    });
  });
});

test('the day is the one in Almaty', () => {
  expect(dayOf(new Date('2026-11-24T18:59:59Z'))).toBe('2026-11-24');
  expect(dayOf(new Date('2026-11-24T19:00:00Z'))).toBe('2026-11-25');
  // Before March 2024 Almaty was six hours ahead.
  expect(dayOf(new Date('2023-06-01T18:30:00Z'))).toBe('2023-06-02');
});

describe('the calendar', () => {
  const calendar = calendarOf([
    { day: '2026-12-16', isWorking: false },
    { day: '2026-12-19', isWorking: true },
  ]);

  test('takes holidays away and brings moved working days in', () => {
    expect(isWorkingDay('2026-12-16', calendar)).toBe(false);
    expect(isWorkingDay('2026-12-19', calendar)).toBe(true);
    expect(isWorkingDay('2026-12-20', calendar)).toBe(false);
    expect(workingDaysBetween('2026-12-14', '2026-12-20', calendar)).toBe(4);
  });
});

const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDaysFrom('2025-01-01', n));
function addDaysFrom(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

test('adding working days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
      const end = addWorkingDays(start, count, week);
      expect(workingDaysBetween(start, end, week)).toBe(count);
      expect(isWorkingDay(end, week)).toBe(true);
    }),
  );
});

test('a pause never makes a clock run faster, and the last day in time is the tenth', () => {
  const pauseOf = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({
      from: on(addDaysFrom('2025-09-29', from)),
      to: on(addDaysFrom('2025-09-29', from + length)),
    }));
  fc.assert(
    fc.property(
      fc.array(pauseOf, { maxLength: 3 }),
      fc.integer({ min: 0, max: 60 }),
      (pauses, at) => {
        const now = on(addDaysFrom('2025-09-29', at));
        const paused = clockState(triage({ pauses }), now, week);
        expect(paused.used).toBeLessThanOrEqual(clockState(triage(), now, week).used);
        if (paused.dueOn) {
          const last = clockState(triage({ pauses }), on(paused.dueOn), week);
          if (last.state !== 'paused') expect(last).toMatchObject({ used: 10, left: 0 });
        }
      },
    ),
  );
});
