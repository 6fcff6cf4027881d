import { expect, test } from 'vitest';
import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { lawsOf } from './laws-of.ts';

const text = (provisionKey: string, language: 'ru' | 'kk'): LawText => ({
  provisionKey,
  language,
  edition: '2026-01-01',
  headings: [],
  paragraphs: [],
  languages: ['kk', 'ru'],
});
const laws = [text('a', 'kk'), text('a', 'ru'), text('b', 'kk')];
const languagesOf = ({ law, others }: ReturnType<typeof lawsOf>) => [
  law?.language,
  others.map(({ language }) => language),
];

test('a norm is shown in the language in which it is cited, the others beside it', () => {
  const cited = { provisionKey: 'a', language: 'ru' } as const;
  expect(languagesOf(lawsOf(laws, cited))).toEqual(['ru', ['kk']]);
  expect(languagesOf(lawsOf(laws, cited, 'kk'))).toEqual(['kk', ['ru']]);
});

test('where the register lacks that language, what it holds is shown rather than nothing', () => {
  const cited = { provisionKey: 'b', language: 'ru' } as const;
  expect(languagesOf(lawsOf(laws, cited))).toEqual(['kk', []]);
  expect(languagesOf(lawsOf(laws, { provisionKey: null, language: 'ru' }))).toEqual([
    undefined,
    [],
  ]);
});
