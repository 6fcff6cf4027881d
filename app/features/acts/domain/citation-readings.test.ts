import { expect, test } from 'vitest';
import { numbersOf, otherWords, rangeEndIn, readingsOf } from './citation-readings.ts';

test('the other words for a number, what is nearest to the written one first', () => {
  const path = [
    { u: 'article' as const, n: '7' },
    { u: 'point' as const, n: '35' },
  ];
  expect(otherWords(path)).toEqual([
    [path[0], { u: 'subpoint', n: '35' }],
    [path[0], { u: 'part', n: '35' }],
  ]);
  expect(otherWords([path[0]!])).toEqual([]);
});

test('«статьи 5-7» is one inserted article or three', () => {
  expect(readingsOf([{ u: 'article', n: '5-7' }])).toEqual([
    { kind: 'inserted', paths: [[{ u: 'article', n: '5-7' }]] },
    { kind: 'each', paths: ['5', '6', '7'].map((n) => [{ u: 'article', n }]) },
  ]);
  expect(readingsOf([{ u: 'article', n: '43-1' }])).toEqual([]);
});

test('a range within a unit is spelt out within it', () => {
  const path = [
    { u: 'article' as const, n: '26' },
    { u: 'subpoint' as const, n: '1', to: '3' },
  ];
  const [each, first] = readingsOf(path);
  expect(each!.paths.map((way) => way.map(({ n }) => n))).toEqual([
    ['26', '1'],
    ['26', '2'],
    ['26', '3'],
  ]);
  expect(first).toMatchObject({ kind: 'first', paths: [[{ n: '26' }, { n: '1' }]] });
});

test('inserted numbers have a range of their own; ends that have no order stay two', () => {
  expect(numbersOf('4-2', '4-4')).toEqual(['4-2', '4-3', '4-4']);
  expect(numbersOf('4', '4-4')).toEqual(['4', '4-4']);
  expect(numbersOf('1', '500')).toEqual(['1', '500']);
});

test('the end of a range is found in the words that were written', () => {
  expect(rangeEndIn('статей 10–15 Закона', '10')).toBe('15');
  expect(rangeEndIn('подпункты 1)–4) пункта 2', '1')).toBe('4');
  expect(rangeEndIn('статья 10 Закона', '10')).toBeNull();
});
