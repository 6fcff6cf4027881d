import { expect, test } from 'vitest';
import { isPlainName } from './plain-name.ts';

test.each([
  'Гульнара Тасова',
  'А.Серикова',
  'Нұрлан Әбдіров',
  "Мария О'Нил",
  'ОФ «Ашық кезек» № 2',
])('is a name: %s', (name) => {
  expect(isPlainName(name)).toBe(true);
});

test.each([
  'Зайдите на https://evil.example',
  'evil.kz',
  'www.evil',
  'me@evil.example',
  'две\nстроки',
  'na\u202Eme',
])('is none: %s', (name) => {
  expect(isPlainName(name)).toBe(false);
});
