import { expect, test } from 'vitest';
import {
  articleKeyOf,
  isUnitNumber,
  parentKey,
  pathOfKey,
  plainNumber,
  provisionKey,
} from './provision-path.ts';

const law = { key: 'law_education', adiletId: 'Z070000319_' };

test('a key begins with the Adilet id and goes inwards', () => {
  const path = [
    { u: 'article', n: '26' },
    { u: 'point', n: '2' },
    { u: 'subpoint', n: '3' },
  ] as const;
  expect(provisionKey(law, path)).toBe('Z070000319_/a26/p2/s3');
  expect(pathOfKey('Z070000319_/a26/p2/s3')).toEqual(path);
});

test('an act without an Adilet id is named by its own key, and whole', () => {
  expect(provisionKey({ key: 'constitution_2026', adiletId: null }, [])).toBe('constitution_2026');
  expect(parentKey('constitution_2026')).toBeNull();
});

test('letters that begin alike are told apart', () => {
  const path = [
    { u: 'annex', n: '3-1' },
    { u: 'part', n: '2' },
    { u: 'section', n: '1' },
    { u: 'sentence', n: '1' },
    { u: 'preamble', n: '' },
  ] as const;
  expect(pathOfKey(provisionKey(law, path))).toEqual(path);
});

test.each([
  ['26', true],
  ['43-1', true],
  ['5-1-1', true],
  ['IV', true],
  ['', false],
  ['26 статьи', false],
  ['1/2', false],
])('%s is a number of a unit: %s', (number, expected) => {
  expect(isUnitNumber(number)).toBe(expected);
});

test('a number is read as people write it', () => {
  expect(plainNumber(' 2–2 )')).toBe('2-2');
  expect(plainNumber('12.')).toBe('12');
});

test.each([
  ['Z070000319_/a26/p2/s3', 'Z070000319_/a26'],
  ['Z070000319_/an1/a4-1/p1', 'Z070000319_/an1/a4-1'],
  ['V2100023890/an1/p2/s1', 'V2100023890/an1/p2'],
  ['Z070000319_/ch3/par2', null],
  ['Z070000319_/pre', null],
])('%s lies in the article %s', (key, article) => {
  expect(articleKeyOf(key)).toBe(article);
});
