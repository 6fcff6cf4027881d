import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';

const text = 'Первый  абзац.\n\nМы видим место\nтогда, когда его внесут. Мы видим место снова.';

test('words are found across blanks and line breaks, and kept as the text has them', () => {
  expect(findQuote(text, ' видим место тогда ')).toEqual({
    startAt: 19,
    length: 17,
    words: 'видим место\nтогда',
  });
});

test('of two places the one nearest to the selection is meant', () => {
  expect(findQuote(text, 'Мы видим место')?.startAt).toBe(16);
  expect(findQuote(text, 'Мы видим место', 50)?.startAt).toBe(text.lastIndexOf('Мы видим'));
});

test('other words, other letters and no words are not there', () => {
  for (const quoted of ['видим места', 'мы видим', '', ' \n ', 'внесут. Мы видим место снова. Ещё'])
    expect(findQuote(text, quoted)).toBeNull();
});

test('places count characters and not halves of them', () => {
  expect(findQuote('😀😀 слово', 'слово')).toEqual({ startAt: 3, length: 5, words: 'слово' });
});

test('whatever stretch of a text is quoted, with whatever blanks, the place says the same words', () => {
  const solid = (words: string) => words.replace(/\s+/gu, ' ').trim();
  const parts = fc.array(fc.constantFrom('а', 'бб', '😀', ' ', '\n\n', '\u00a0'), { minLength: 1 });
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(), (given, from, size) => {
      const whole = given.join('');
      const signs = [...whole];
      const start = from % signs.length;
      const quoted = signs.slice(start, start + 1 + (size % signs.length)).join('');
      const place = findQuote(whole, quoted.replace(/\s/gu, '  '));
      expect(place ? solid(place.words) : '').toBe(solid(quoted));
      const { startAt = 0, length = 0, words = '' } = place ?? {};
      expect(signs.slice(startAt, startAt + length).join('')).toBe(words);
    }),
  );
});
