import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerOf } from './act-register.ts';
import { citationLanguage } from './citation-language.ts';
import { parseCitations } from './citation-parse.ts';
import { citedWords, type NamedAct } from './cited-words.ts';

const law: NamedAct = { key: 'law_education', adiletId: 'Z070000319_' };
const register = registerOf([
  {
    ...law,
    type: 'law',
    date: '2007-07-27',
    number: '319-III',
    titles: ['Об образовании', 'Білім туралы'],
    aliases: [],
  },
]);
const acts = new Map([[law.key, law]]);
const addressOf = (act: NamedAct, place: string | null) => `/acts/${act.key}#${place ?? ''}`;
const linksOf = (text: string) =>
  citedWords(text, parseCitations(text, { lang: citationLanguage(text), register }), {
    acts,
    addressOf,
  });
const said = (text: string) =>
  linksOf(text).map(({ start, end, href }) => [text.slice(start, end), href]);

describe('a citation leads to its unit', () => {
  test.each([
    [
      'По пункту 12 статьи 26 Закона «Об образовании» место свободно.',
      'пункту 12 статьи 26 Закона «Об образовании»',
      '/acts/law_education#Z070000319_/a26/p12',
    ],
    [
      '«Білім туралы» Заңның 26-бабының 12-тармағы бойынша орын бос.',
      '«Білім туралы» Заңның 26-бабының 12-тармағы',
      '/acts/law_education#Z070000319_/a26/p12',
    ],
    ['Смотрите Закон «Об образовании».', 'Закон «Об образовании»', '/acts/law_education#'],
  ])('%s', (text, words, href) => {
    expect(said(text)).toEqual([[words, href]]);
  });

  test('each of a list, to its own place', () => {
    const text = 'Подпункты 6) и 7) пункта 2 статьи 26 Закона «Об образовании».';
    expect(said(text).map(([, href]) => href)).toEqual([
      '/acts/law_education#Z070000319_/a26/p2/s6',
      '/acts/law_education#Z070000319_/a26/p2/s7',
    ]);
  });
});

test.each([
  'статья 26 Закона «О неведомом» ничего не значит',
  'пункт 5 неясно какого акта',
  'статьи 5-7 Закона «Об образовании»',
  'https://adilet.zan.kz/rus/docs/Z070000319_',
])('what is doubtful, unresolved or an address stays as it is: %s', (text) => {
  expect(linksOf(text)).toEqual([]);
});

const pieces = [
  'статья 26 Закона «Об образовании»',
  'п. 2 ст. 5-1',
  'пп. 3) и 4) п. 2 статьи 26 Закона «Об образовании»',
  '«Білім туралы» Заңның 26-бабы',
  'Закон',
  '\n',
  '\t',
  ' и ',
  '. ',
  '<b>',
  '👪',
  'слово',
];

test('links lie in the text, in order, one after another', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of linksOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/[\n\t]/);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
