import { expect, test } from 'vitest';
import { scoreBars, shareOf } from './score-parts.ts';

test('a bar is as wide as its weight and as high as its share', () => {
  const { wells, bars } = scoreBars([
    { key: 'harm', value: 15, max: 30 },
    { key: 'people', value: 20, max: 20 },
  ]);
  expect(wells).toBe('M0 0h14.1v18h-14.1zM15.6 0h8.9v18h-8.9z');
  expect(bars).toBe('M0 18v-9h14.1V18zM15.6 18v-18h8.9V18z');
});

test('age grows without end, its bar does not', () => {
  expect(shareOf({ key: 'age', value: 40, max: 15 })).toBe(1);
});

test('nothing reached draws nothing', () => {
  expect(scoreBars([{ key: 'groups', value: 0, max: 15 }]).bars).toBe('');
});
