import { expect, test } from 'vitest';
import { describedArticle } from './json-ld.ts';

const article = {
  '@type': 'NewsArticle',
  headline: ' Заголовок ',
  datePublished: '2026-02-11',
  author: [{ '@type': 'Person', name: 'Руслан Петренко' }, 'Айгүл Сейітова'],
  publisher: { '@type': 'Organization', name: 'Южный двор' },
  inLanguage: 'ru',
  isAccessibleForFree: 'False',
};

const read = {
  headline: 'Заголовок',
  datePublished: '2026-02-11',
  authors: ['Руслан Петренко', 'Айгүл Сейітова'],
  publisher: 'Южный двор',
  language: 'ru',
  isBehindPaywall: true,
};

test.each<[string, unknown]>([
  ['alone', article],
  ['in a list', [{ '@type': 'BreadcrumbList' }, article]],
  ['in a graph', { '@graph': [{ '@type': 'WebSite', name: 'x' }, article] }],
  ['of two types', { ...article, '@type': ['Thing', 'NewsArticle'] }],
])('an article %s', (_, block) => expect(describedArticle([JSON.stringify(block)])).toEqual(read));

test('a broken block is passed over', () => {
  expect(describedArticle(['{', 'null', '5', '[null,[]]', JSON.stringify(article)])).toEqual(read);
});

test.each([[[]], [['{}']], [['{"@type":"Product","name":"x"}']], [['{"@type":5}']]])(
  'no article in %j',
  (blocks) => {
    expect(describedArticle(blocks)).toBeNull();
  },
);

test('values of a wrong type are left empty', () => {
  const odd = {
    '@type': 'Article',
    headline: 5,
    author: { name: ['x'] },
    publisher: null,
    datePublished: {},
  };
  expect(describedArticle([JSON.stringify(odd)])).toEqual({
    headline: '',
    authors: [],
    publisher: '',
    datePublished: '',
    language: '',
    isBehindPaywall: false,
  });
});
