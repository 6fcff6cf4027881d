import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['Нұрлан Әбдіров', 'НӘ'],
  ['Гульнара Тасова', 'ГТ'],
  ['әсем қайратқызы', 'ӘҚ'],
  ['Анна-Мария Ким', 'АМ'],
  ['  Айгерим  ', 'А'],
  ['', ''],
])('«%s» is «%s»', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
