import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { readWords } from './search-words.ts';

test.each([
  ['Учёба', 'учеба'],
  ['Нормативтiк', 'нормативтик'],
  ['oпeка', 'опека'],
  ['Tengrinews.kz', 'tengrinews.kz'],
  ['Жатақхана', 'жатакхана'],
])('%s is looked for as %s', (typed, folded) => {
  expect(fold(typed)).toBe(folded);
  expect(fold(folded)).toBe(folded);
  expect(Array.from(fold(typed))).toHaveLength(Array.from(typed).length);
});

test('nothing but blanks asks nothing', () => {
  expect(readWords('')).toBeNull();
  expect(readWords(' \0\n ')).toBeNull();
});

test.each([
  ['191', 191],
  ['№ 191', 191],
  ['№\u00A0191', 191],
  ['191 сад', null],
  ['1234567890', null],
])('%s as a number', (typed, number) => {
  expect(readWords(typed)?.number ?? null).toBe(number);
});

test('six signs may be the mark of a confidential report', () => {
  expect(readWords('k7q2m9')?.mark).toBe('K7Q2M9');
  expect(readWords('опекам')?.mark).toBeNull();
});

test('a phrase or a word left out is asked of the Russian stems alone', () => {
  expect(readWords('"детский сад"')?.kazakh).toBeNull();
  expect(readWords('сад -школа')?.kazakh).toBeNull();
});

test('the Kazakh query holds beginnings and nothing that PostgreSQL would read as its own', () => {
  expect(readWords("мектептің (тармағы) & 'x':*!")?.kazakh).toBe(
    "('мектеп':* | 'мектеб':*) & ('тармаг':* | 'тармак':*)",
  );
  expect(readWords('на и в')?.kazakh).toBeNull();
});

test('what cannot be kept as text is cut, not refused', () => {
  expect(readWords('сад\uD800')?.text).toBe('сад\uFFFD');
  expect(Array.from(readWords('я'.repeat(999))!.text)).toHaveLength(200);
});
