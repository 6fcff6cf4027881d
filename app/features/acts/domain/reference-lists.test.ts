import { expect, test } from 'vitest';
import { keyOfLabel, moved } from './reference-lists.ts';

test.each([
  ['Boarding school', 'boarding_school'],
  ['  Food & health (grade 5) ', 'food_health_grade'],
  ['Жатақхана', ''],
  ['a'.repeat(70), 'a'.repeat(60)],
])('%j gives the key %j', (label, key) => {
  expect(keyOfLabel(label)).toBe(key);
});

test('an entry changes places with its neighbour, and at the end it stays', () => {
  expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
});
