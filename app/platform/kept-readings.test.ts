import { expect, test } from 'vitest';
import { KeptReadings } from './kept-readings.ts';

const read = (text: string) => ({ text });

test('the same text is read once, and another for itself', () => {
  const readings = new KeptReadings<{ text: string }>(100);
  const first = readings.of('a', read);
  expect(readings.of('a', read)).toBe(first);
  expect(first).toEqual({ text: 'a' });
  expect(readings.of('b', read)).toEqual({ text: 'b' });
});

test('it writes itself out by a name that no other reading has', () => {
  const readings = new KeptReadings<{ text: string }>(2);
  const names = ['a', 'b', 'c', 'a'].map((text) =>
    JSON.stringify({ row: readings.of(text, read) }),
  );
  // The first was forgotten before it was asked for again.
  expect(new Set(names).size).toBe(4);
  expect(JSON.stringify(readings.of('a', read))).toBe(JSON.stringify(readings.of('a', read)));
});

test('what was asked for longest ago is forgotten first', () => {
  const readings = new KeptReadings<{ text: string }>(2);
  const [first, second] = [readings.of('a', read), readings.of('b', read)];
  readings.of('a', read);
  readings.of('c', read);
  expect(readings.of('a', read)).toBe(first);
  expect(readings.of('b', read)).not.toBe(second);
});
