import { expect, test } from 'vitest';
import { nearWords } from './times.js';

const say = (name: string, { time }: { time: string }) => `${name} ${time}`;
const full = '13.02.2026, 23:30';
const moment = new Date('2026-02-13T18:30:00Z');

test.each([
  ['the same evening', '2026-02-13T18:59:00Z', 'today 23:30'],
  ['after midnight in Almaty, the same day in UTC', '2026-02-13T19:05:00Z', 'yesterday 23:30'],
  ['a day and a night later', '2026-02-14T19:05:00Z', full],
])('a late comment, read %s', (_, now, words) => {
  expect(nearWords(moment, new Date(now), full, say)).toBe(words);
});
