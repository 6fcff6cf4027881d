// The control of the lying servers: where every address is taken for public, names and redirects lead inside.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { guardedFetch } from '#app/platform/fetch/guarded-fetch.server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { startArticleServer, type ArticleServer } from '#tests/support/article-server.ts';
import { publicIp, stubInternet } from '#tests/support/stub-internet.ts';

vi.mock('#app/platform/fetch/ip-ranges.ts', () => ({ isPublicIp: () => true }));

let server: ArticleServer;
beforeAll(async () => void (server = await startArticleServer()));
afterAll(() => server.close());

const inside = ['10.0.0.1', '127.0.0.1', '169.254.169.254', '192.168.1.1', '::1', 'fc00::1'];

test('a name that resolves to an address inside is dialled', async () => {
  let reached = 0;
  for (const ip of inside) {
    const internet = stubInternet(server.port, { 'news.kz': [publicIp, ip] });
    await guardedFetch('http://news.kz/ru', { allow: [], ...internet });
    if (internet.reached.includes(ip)) reached += 1;
  }
  const line = `every address taken for public: ${reached} of ${inside.length} inside are dialled`;
  await keepFigures('hostile-servers-control', line, { reached, inside: inside.length });
  expect(reached).toBe(inside.length);
});
