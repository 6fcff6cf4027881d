import { expect, test } from 'vitest';
import { englishArticle, kazakhArticle, russianArticle } from '#tests/support/articles.ts';
import { languageOf } from './article-language.ts';

const russian = russianArticle.paragraphs.join(' ');
const kazakh = kazakhArticle.paragraphs.join(' ');
const english = englishArticle.paragraphs.join(' ');

test.each([
  [russian, 'ru', 'ru'],
  [russian, 'ru-KZ', 'ru'],
  [russian, '', 'ru'],
  [russian, 'kk', 'ru'],
  [russian, 'en', 'ru'],
  [kazakh, 'kk', 'kk'],
  [kazakh, 'kz', 'kk'],
  [kazakh, '', 'kk'],
  [kazakh, 'ru', 'kk'],
  [english, 'en-GB', 'en'],
  [english, '', 'en'],
  ['Сад', 'kk', 'kk'],
  ['Сад', '', 'ru'],
  ['Үй', '', 'kk'],
  ['Ала', 'en_US', 'en'],
  ['', 'ru', 'ru'],
  ['', '', null],
  ['12345', 'de', null],
])('%.20s, declared %j: %s', (text, declared, language) =>
  expect(languageOf(text, declared)).toBe(language),
);

test('a Russian text with Kazakh names stays Russian', () => {
  expect(languageOf(`${russian} Әлихан Қуанышұлы`, 'ru')).toBe('ru');
});
