import { expect, test } from 'vitest';
import { stretchOf } from './byte-range.ts';

test.each([
  ['bytes=0-', 0, 99],
  ['bytes=10-19', 10, 19],
  ['bytes=90-500', 90, 99],
  ['bytes=-10', 90, 99],
  ['bytes=-500', 0, 99],
])('%s of a hundred bytes', (header, start, end) => {
  expect(stretchOf(header, 100)).toEqual({ start, end });
});

test.each([
  null,
  '',
  'bytes=-',
  'bytes=100-',
  'bytes=20-10',
  'bytes=-0',
  'bytes=0-1,5-6',
  'lines=0-1',
])('what is no single stretch of it is the whole: %s', (header) => {
  expect(stretchOf(header, 100)).toBeNull();
});
