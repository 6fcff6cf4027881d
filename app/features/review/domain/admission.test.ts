import { describe, expect, test } from 'vitest';
import { calendarOf } from '#app/features/reports/domain/working-days.ts';
import { admissionState, opensAt } from './admission.ts';

const calendar = calendarOf([
  { day: '2026-12-16', isWorking: false },
  { day: '2026-12-12', isWorking: true },
]);

describe('a report opens when a whole working day of Almaty has passed', () => {
  test.each([
    ['named on a Tuesday', '2026-11-24T05:00:00Z', '2026-11-25T19:00:00Z'],
    ['late on Tuesday evening in Almaty', '2026-11-24T18:59:00Z', '2026-11-25T19:00:00Z'],
    ['when it is Wednesday already in Almaty', '2026-11-24T19:00:00Z', '2026-11-26T19:00:00Z'],
    ['on a Friday: Monday is the author’s', '2026-11-27T05:00:00Z', '2026-11-30T19:00:00Z'],
    ['before a day of rest', '2026-12-15T05:00:00Z', '2026-12-17T19:00:00Z'],
    ['before a Saturday on which people work', '2026-12-11T05:00:00Z', '2026-12-12T19:00:00Z'],
  ])('%s', (_, named, opens) => {
    expect(opensAt(new Date(named), calendar)).toEqual(new Date(opens));
  });
});

test('an answer settles it, and the time without one; of a later widening only an answer', () => {
  const opens = new Date('2026-11-25T19:00:00Z');
  const [before, after] = [new Date(opens.getTime() - 1), opens];
  expect(admissionState({ isAgreed: null, opensAt: opens }, before)).toBe('waiting');
  expect(admissionState({ isAgreed: null, opensAt: opens }, after)).toBe('open');
  expect(admissionState({ isAgreed: true, opensAt: opens }, before)).toBe('open');
  expect(admissionState({ isAgreed: false, opensAt: opens }, after)).toBe('refused');
  expect(admissionState({ isAgreed: null, opensAt: null }, after)).toBe('waiting');
});
