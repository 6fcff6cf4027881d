import { expect, test } from 'vitest';
import { registerOf } from '#app/features/acts/domain/act-register.ts';
import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { citedProvisions } from './cited-provisions.ts';

const register = registerOf([
  {
    key: 'law_education',
    type: 'law',
    date: '2007-07-27',
    number: '319-III',
    adiletId: 'Z070000319_',
    titles: ['Об образовании'],
    aliases: [],
  },
]);
const read = (text: string) =>
  citedProvisions(text, parseCitations(text, { lang: 'ru', register }), 'ru');

test('a citation becomes its place in its act, with the words it was written in', () => {
  const text = 'пункт 12 статьи 26 Закона «Об образовании»';
  expect(read(text)).toEqual([
    {
      state: 'resolved',
      actKey: 'law_education',
      path: [
        { u: 'article', n: '26' },
        { u: 'point', n: '12' },
      ],
      language: 'ru',
      asWritten: text,
      marks: [],
    },
  ]);
});

test('an act without a place is cited whole', () => {
  expect(read('Закон «Об образовании»')).toMatchObject([{ state: 'whole-act', path: [] }]);
});

test('what the register does not know stays as it is written', () => {
  expect(read('внутренние правила сада, раздел «Свободные места»')).toMatchObject([
    {
      state: 'as-written',
      actKey: null,
      asWritten: 'внутренние правила сада, раздел «Свободные места»',
    },
  ]);
});

test('a place of no act stays as it is written', () => {
  expect(read('пункт 12 статьи 26')).toMatchObject([{ state: 'as-written', actKey: null }]);
});
