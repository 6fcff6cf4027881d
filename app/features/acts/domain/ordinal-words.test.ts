import { expect, test } from 'vitest';
import { kkOrdinal, ordinalOf, ruOrdinal, tensOf } from './ordinal-words.ts';

const read = (text: string) =>
  text.split(' ').reduce((sum, word) => sum + (ordinalOf(word) ?? tensOf(word) ?? NaN), 0);

test.each(Array.from({ length: 79 }, (_, at) => at + 1))('%i is read as it is said', (n) => {
  for (const form of ['mNom', 'mGen', 'fNom', 'fGen', 'nNom'] as const) {
    expect(read(ruOrdinal(n, form)!)).toBe(n);
  }
  expect(read(kkOrdinal(n)!)).toBe(n);
});

test.each([
  ['второй', 2],
  ['третья', 3],
  ['третьего', 3],
  ['четырнадцатый', 14],
  ['двенадцатой', 12],
  ['second', 2],
  ['two', 2],
])('%s is %i', (word, n) => expect(ordinalOf(word)).toBe(n));

test('beyond seventy-nine there are digits', () => {
  expect(ruOrdinal(80, 'mNom')).toBeNull();
  expect(ruOrdinal(0, 'mNom')).toBeNull();
  expect(kkOrdinal(80)).toBeNull();
});

test.each([
  [2, 'fGen', 'второй'],
  [3, 'fNom', 'третья'],
  [3, 'mGen', 'третьего'],
  [6, 'mNom', 'шестой'],
  [21, 'fGen', 'двадцать первой'],
  [40, 'mNom', 'сороковой'],
] as const)('%i %s: %s', (n, form, word) => expect(ruOrdinal(n, form)).toBe(word));
