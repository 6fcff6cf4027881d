import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';
import type { SheetCell } from './sheet.ts';

const csv = (rows: SheetCell[][], separator?: ',' | ';') =>
  [...csvOf({ name: 'x', rows }, separator)].join('');

test('numbers, days and words, after the mark of UTF-8', () => {
  expect(
    csv([
      ['Регион', 'Всего'],
      ['область Абай', 3],
      [{ day: '2026-11-24' }, null],
    ]),
  ).toBe('\uFEFFРегион,Всего\r\nобласть Абай,3\r\n2026-11-24,\r\n');
});

test('what would split a field or end it is quoted', () => {
  expect(csv([['а,б', 'в;г', 'д"е', 'ж\nз']])).toBe('\uFEFF"а,б",в;г,"д""е","ж\nз"\r\n');
  expect(csv([['а,б', 'в;г']], ';')).toBe('\uFEFFа,б;"в;г"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x";"y")'])(
  'no formula comes to life: %j',
  (words) => {
    expect(csv([[words]])).toBe(`\uFEFF"'${words.replaceAll('"', '""')}"\r\n`);
  },
);

test('a number below nothing is a number', () => {
  expect(csv([[-1]])).toBe('\uFEFF-1\r\n');
});
