import { expect, test } from 'vitest';
import { almatyDay, formatsFor } from './format.ts';
import { TIME_ZONE, zoneOffset } from './time-zone.ts';

const hours = (moment: string) => zoneOffset(new Date(moment)) / 3_600_000;

test('Almaty moved its clocks on the first of March 2024', () => {
  expect([hours('2024-02-29T17:59:00Z'), hours('2024-02-29T18:00:00Z')]).toEqual([6, 5]);
});

test('days and times are those that the zone’s own data give, on any day of forty years', () => {
  const own = new Intl.DateTimeFormat('en-CA', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  for (let day = 0; day < 14_600; day += 1) {
    const moment = new Date(
      Date.UTC(1990, 0, 1, (day * 7) % 24, (day * 13) % 60) + day * 86_400_000,
    );
    const parts = Object.fromEntries(
      own.formatToParts(moment).map(({ type, value }) => [type, value]),
    );
    expect(almatyDay(moment)).toBe(`${parts.year}-${parts.month}-${parts.day}`);
    expect(formatsFor('ru').time(moment)).toBe(`${parts.hour}:${parts.minute}`);
  }
});
