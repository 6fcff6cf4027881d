import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, tidy, type Piece } from './comment-text.ts';

const shown = (pieces: Piece[]) => pieces.map((piece) => piece.text).join('');
const links = (text: string) =>
  paragraphsOf(text)
    .flat(2)
    .flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

test('a text is tidied once', () => {
  expect(tidy('  Все пять.  \r\n\r\n\r\n\r\nДоговоры\u00a0\rприложила.\n')).toBe(
    'Все пять.\n\nДоговоры\nприложила.',
  );
});

test('paragraphs and lines', () => {
  expect(paragraphsOf('Раз\nдва\n\nтри').map((lines) => lines.map(shown))).toEqual([
    ['Раз', 'два'],
    ['три'],
  ]);
});

describe('links', () => {
  test.each([
    ['См. https://example.org/a, там всё.', ['https://example.org/a']],
    ['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['«http://example.org»', ['http://example.org/']],
    ['https://әділет.қаз/п-12', ['https://әділет.қаз/п-12']],
    ['https://example.org/?q=1&amp;x=<script>', ['https://example.org/?q=1&amp;x=']],
    ['javascript:alert(1) data:text/html,x //example.org mailto:a@b.kz', []],
    ['https://user:pass@example.org/', []],
    ['https:// http://', []],
  ])('%s', (text, expected) => {
    const found = links(text);
    expect(found.map((href) => new URL(href).href)).toEqual(expected.map((a) => new URL(a).href));
  });
});

test('a mention is marked whole, the longest name first, and only of those given', () => {
  const pieces = paragraphsOf('@Анна Ким-Ли и @Анна Ким, не @Анна, не я@Анна Ким', [
    'Анна Ким',
    'Анна Ким-Ли',
  ]).flat(2);
  expect(pieces.filter(({ kind }) => kind === 'mention').map(({ text }) => text)).toEqual([
    '@Анна Ким-Ли',
    '@Анна Ким',
  ]);
});

test('whatever is typed, nothing is lost or added, and every link is http or https', () => {
  const bits = [
    'https://',
    'http://a.kz',
    '@',
    'Анна',
    ' ',
    '\n',
    '\n\n',
    '(',
    ')',
    '.',
    '<b>',
    '"',
  ];
  const typed = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme' })));
  fc.assert(
    fc.property(typed, (parts) => {
      const text = tidy(parts.join(''));
      const paragraphs = paragraphsOf(text, ['Анна']);
      expect(paragraphs.map((lines) => lines.map(shown).join('\n')).join('\n\n')).toBe(text);
      for (const href of links(text)) expect(href).toMatch(/^https?:\/\/[^/]/);
    }),
  );
});

test('a citation is a link in its line, and not in an address or a mention', () => {
  const text = 'Сначала.\n\nПо ст. 26\nhttps://adilet.zan.kz/ст.26 и @Марат';
  const at = text.indexOf('ст. 26');
  const inAddress = text.indexOf('ст.26');
  const links = [
    { start: at, end: at + 6, href: '/acts/law_education/a26' },
    { start: inAddress, end: inAddress + 5, href: '/acts/no' },
    { start: at, end: text.length, href: '/acts/over-the-line' },
  ];
  const [, [first] = []] = paragraphsOf(text, ['Марат'], links.slice(0, 2));
  expect(first).toEqual([
    { kind: 'text', text: 'По ' },
    { kind: 'citation', text: 'ст. 26', href: '/acts/law_education/a26' },
  ]);
  const all = paragraphsOf(text, ['Марат'], links.slice(1)).flat(2);
  expect(all.filter(({ kind }) => kind === 'citation')).toEqual([]);
});

test('citations change no word of a comment', () => {
  const sign = fc.constantFrom('а', ' ', '\n', '.', '@', 'https://a.kz', 'ст. 26');
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 5 }),
      (signs, places) => {
        const text = signs.join('');
        let last = 0;
        const links = places
          .toSorted(([one], [other]) => one - other)
          .flatMap(([start, length]) => {
            if (start < last || start + length > text.length || length === 0) return [];
            last = start + length;
            return [{ start, end: last, href: '/acts/a' }];
          });
        const words = (given: typeof links) =>
          paragraphsOf(text, [], given).map((lines) =>
            lines.map((pieces) => pieces.map((piece) => piece.text).join('')),
          );
        expect(words(links)).toEqual(words([]));
      },
    ),
  );
});
