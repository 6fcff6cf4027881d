import { expect, test } from 'vitest';
import { endOfPlace } from './last-day.ts';

// In Almaty it is already the 25th.
const now = new Date('2026-11-24T19:30:00Z');

test.each([
  ['today ends at once', '2026-11-25', now],
  ['tomorrow ends with tomorrow', '2026-11-26', new Date('2026-11-26T19:00:00Z')],
  ['yesterday has passed', '2026-11-24', null],
  ['a year is far enough', '2027-11-25', new Date('2027-11-25T19:00:00Z')],
  ['ten years are too far', '2036-11-25', null],
])('%s', (_name, day, end) => {
  expect(endOfPlace(day, now)).toEqual(end);
});
