import { expect, test } from 'vitest';
import { takeOddSigns } from './odd-signs.ts';

test('signs that cannot be kept go, and their fields are named', () => {
  const form = new FormData();
  form.append('title', 'Ме\0сто');
  form.append('region', 'shymkent');
  form.append('region', '\0almaty');
  form.append('place', 'Шымкент 😀');
  expect(takeOddSigns(form)).toEqual(['title', 'region']);
  expect([...form].toSorted()).toEqual([
    ['place', 'Шымкент 😀'],
    ['region', 'almaty'],
    ['region', 'shymkent'],
    ['title', 'Место'],
  ]);
  expect(takeOddSigns(form)).toEqual([]);
});
