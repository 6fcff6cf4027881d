import { describe, expect, test } from 'vitest';
import {
  articleHtml,
  englishArticle,
  kazakhArticle,
  russianArticle,
} from '#tests/support/articles.ts';
import { windows1251 } from '#tests/support/windows-1251.ts';
import { readArticle } from './read-article.ts';

const url = 'https://www.yuzhny-dvor.kz/2026/02/mesto';
const read = (html: string | Buffer, contentType = 'text/html; charset=utf-8') =>
  readArticle(Buffer.from(html), contentType, url);
const paragraphs = russianArticle.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');

describe('a whole article', () => {
  test('in Russian, with what its head says', () => {
    expect(read(articleHtml(russianArticle))).toEqual({
      title: '«Место обещано другому»: как исчезают места в детских садах',
      outlet: 'Южный двор',
      author: 'Руслан Петренко',
      publishedOn: '2026-02-11',
      language: 'ru',
      text: russianArticle.paragraphs.join('\n\n'),
      excerpt: 'Почему направление в детский сад теряет силу за выходные.',
      partial: false,
    });
  });

  test('in windows-1251', () => {
    const html = windows1251(articleHtml({ ...russianArticle, charset: 'windows-1251' }));
    expect(read(html, 'text/html')).toMatchObject({
      title: russianArticle.title,
      language: 'ru',
      partial: false,
    });
  });

  test('in Kazakh, under a template that says Russian', () => {
    expect(read(articleHtml({ ...kazakhArticle, lang: 'ru' }))).toMatchObject({
      title: kazakhArticle.title,
      outlet: 'Айқын',
      language: 'kk',
      text: kazakhArticle.paragraphs.join('\n\n'),
      excerpt: kazakhArticle.paragraphs[0],
    });
  });

  test('in English', () => {
    expect(read(articleHtml(englishArticle))).toMatchObject({
      language: 'en',
      outlet: 'Steppe Courier',
      partial: false,
    });
  });

  test('without the tags that HTML lets one leave out', () => {
    expect(read(`<title>Сады</title><h1>Сады</h1>${paragraphs}`)).toMatchObject({
      title: 'Сады',
      text: russianArticle.paragraphs.join('\n\n'),
    });
  });
});

describe('facts', () => {
  const withHead = (head: string, body = paragraphs) =>
    read(`<html lang="ru"><head>${head}</head><body><article>${body}</article></body></html>`);

  test('the outlet is the host where the page does not name it', () => {
    expect(withHead('').outlet).toBe('yuzhny-dvor.kz');
  });

  test.each([
    ['<meta name="author" content="Автор: Руслан Петренко">', 'Руслан Петренко'],
    ['<meta name="author" content="By John Smith">', 'John Smith'],
    ['<meta property="article:author" content="https://facebook.com/someone">', ''],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"А. Ким"},{"name":"Б. Ли"}]}</script>',
      'А. Ким, Б. Ли',
    ],
  ])('author of %s', (head, author) => expect(withHead(head).author).toBe(author));

  test('an author who is marked in the text', () => {
    expect(
      withHead(
        '',
        `<p itemprop="author"><span itemprop="name">Айгүл Сейітова</span></p>${paragraphs}`,
      ).author,
    ).toBe('Айгүл Сейітова');
  });

  test.each([
    ['<meta property="article:published_time" content="2026-02-11T09:30:00+05:00">', ''],
    ['<meta name="mediator_published_time" content="2026-02-11">', ''],
    ['<meta itemprop="datePublished" content="2026-02-11">', ''],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-11"}</script>',
      '',
    ],
    ['', '<time datetime="2026-02-11">позавчера</time>'],
    ['', '<time>11 февраля 2026</time>'],
    ['', '<div class="news-date">11 ақпан 2026, 09:30</div>'],
    [
      '<meta property="article:published_time" content="скоро">',
      '<span class="publish">11.02.2026</span>',
    ],
  ])('day of %s%s', (head, mark) =>
    expect(withHead(head, mark + paragraphs).publishedOn).toBe('2026-02-11'),
  );

  test('no day is made up', () => expect(withHead('').publishedOn).toBeNull());
});

describe('text', () => {
  const text = (body: string) =>
    read(`<html><body><article>${paragraphs}${body}</article></body></html>`).text;

  test('line breaks, lists and tables keep their lines', () => {
    const end = text(
      '<p>Первая<br>вторая</p><ul><li>один</li><li>два</li></ul><table><tr><td>а</td><td>б</td></tr><tr><td>в</td><td>г</td></tr></table>',
    );
    expect(end.split('\n\n').slice(4)).toEqual(['Первая\nвторая', 'один', 'два', 'а б', 'в г']);
  });

  test('nothing of scripts, styles and hidden things', () => {
    const end = text(
      '<script>steal()</script><style>p{}</style><noscript>noscript</noscript><p style="display:none">спрятано</p><p hidden>скрыто</p><!-- note -->',
    );
    expect(end).toBe(russianArticle.paragraphs.join('\n\n'));
  });

  test('entities are letters, control characters are gone', () => {
    expect(text('<p>&lt;b&gt; &amp; «ёлка»\u0000\u0007\u200b &#xD800;</p>')).toMatch(
      /<b> & «ёлка» \uFFFD?$/,
    );
  });
});

describe('little to read is said to be so', () => {
  test.each([
    ['nothing', ''],
    ['no markup', 'просто слова'],
    [
      'a page for scripts alone',
      '<html><body><div id="root"></div><script src="/app.js"></script></body></html>',
    ],
    [
      'a short notice',
      '<html><body><article><p>Страница в разработке.</p></article></body></html>',
    ],
    [
      'a wall',
      articleHtml({
        ...russianArticle,
        head: '<script type="application/ld+json">{"@type":"Article","isAccessibleForFree":false}</script>',
      }),
    ],
    ['a page cut at the limit', `${articleHtml(russianArticle)}${' '.repeat(2 * 1024 * 1024)}`],
    ['binary', '\u0000\u0001\u0002<\u0003'],
    ['nested too deep', `<html><body>${'<div>'.repeat(500)}${paragraphs}`],
  ])('%s', (_, html) => expect(read(html).partial).toBe(true));

  test('what the head says is kept all the same', () => {
    const wall = read(
      '<html lang="ru"><head><meta property="og:title" content="Сады"></head><body></body></html>',
    );
    expect(wall).toMatchObject({ title: 'Сады', language: 'ru', text: '', partial: true });
  });
});

test('lengths are bounded, without cutting a letter in two', () => {
  const { title, author, text } = read(
    articleHtml({
      ...russianArticle,
      title: '😀'.repeat(400),
      head: `<meta name="author" content="${'я'.repeat(999)}">`,
      paragraphs: ['слово '.repeat(60_000)],
    }),
  );
  expect([title.length <= 300, author.length <= 200, text.length <= 200_000]).toEqual([
    true,
    true,
    true,
  ]);
  expect([title, author, text].every((value) => value.isWellFormed())).toBe(true);
});
