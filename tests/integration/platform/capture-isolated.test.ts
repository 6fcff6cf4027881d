// A page made to exhaust the parser ends the child that reads it, and nothing else.
import { describe, expect, test } from 'vitest';
import { readArticleIsolated } from '#app/platform/capture/read-article-isolated.server.ts';
import { articleHtml, kazakhArticle, russianArticle } from '#tests/support/articles.ts';

const url = 'https://news.kz/1';
const read = (html: string) =>
  readArticleIsolated(Buffer.from(html), 'text/html; charset=utf-8', url);

test('an article comes back whole, in its letters', async () => {
  expect(await read(articleHtml(kazakhArticle))).toMatchObject({
    ok: true,
    result: {
      title: kazakhArticle.title,
      text: kazakhArticle.paragraphs.join('\n\n'),
      language: 'kk',
      partial: false,
    },
  });
});

test('many at once wait their turn', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => read(articleHtml(russianArticle))),
  );
  expect(answers.every((answer) => answer.ok && answer.result.title === russianArticle.title)).toBe(
    true,
  );
});

test('scripts of the page are never run', async () => {
  const hostile = articleHtml({
    ...russianArticle,
    head: '<script>document.title = "changed"; process.exit(7)</script>',
    paragraphs: [...russianArticle.paragraphs, '<img src="x" onerror="process.exit(7)">'],
  });
  expect(await read(hostile)).toMatchObject({ ok: true, result: { title: russianArticle.title } });
});

test('a page of 2 MB is read to the limit of what is kept', async () => {
  const answer = await read(`<html lang="ru"><body><p>${'слово '.repeat(180_000)}`);
  expect(answer.ok && answer.result.text.length).toBe(200_000);
});

describe('pages made to exhaust a parser', () => {
  test.each([
    ['wide', '<p>a</p>'.repeat(250_000)],
    ['unclosed tags', '<b><i>'.repeat(50_000)],
    ['half a comment', '<!--'.repeat(400_000)],
    ['nested JSON-LD', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
    ['nested marks', '<span itemprop="author">'.repeat(20_000)],
    ['blanks alone', `<p>${' '.repeat(2_000_000)}`],
  ])('%s: an answer or a reason', async (_, html) => {
    const answer = await read(`<html lang="ru"><body>${html}`);
    expect(answer).toMatchObject(
      answer.ok
        ? { result: { partial: true } }
        : { reason: expect.stringMatching(/^(timeout|memory|crashed)$/) },
    );
  });
});
