// The database goes away and comes back: what the app says meanwhile, and how soon it works again.
import { expect, it } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { appBesideServer } from './app-beside-server.ts';

const running = appBesideServer();

const ask = (path: string, init: RequestInit = {}) =>
  fetch(running.app.origin + path, { redirect: 'manual', ...init });
const statusOf = async (path: string, headers: Record<string, string> = {}) =>
  (await ask(path, { headers })).status;

/** What a page in the reader's language says at its head. */
async function pageOf(path: string, init: RequestInit) {
  const answer = await ask(path, init);
  const html = await answer.text();
  return {
    status: answer.status,
    retry: answer.headers.get('retry-after'),
    lang: /<html lang="(\w+)"/.exec(html)?.[1],
    title: /<h1>([^<]+)</.exec(html)?.[1],
  };
}

it('says so on every page while it is away, and recovers by itself', async () => {
  const { app, cookie } = running;
  const home = await ask('/', { headers: { cookie } });
  expect(home.status).toBe(200);
  expect(home.headers.getSetCookie().join()).toContain('lang=kk');
  const kept = `${cookie}; lang=kk`;

  await running.stopDatabase();
  const stopped = performance.now();
  await expect.poll(() => statusOf('/ready')).toBe(503);
  const noticed = (performance.now() - stopped) / 1_000;
  expect(await statusOf('/health')).toBe(200);
  for (const path of ['/', '/reports', '/search?q=x', '/account']) {
    expect([path, await pageOf(path, { headers: { cookie: kept } })]).toEqual([
      path,
      { status: 503, retry: '5', lang: 'kk', title: 'Қазір жауап бере алмаймыз' },
    ]);
  }
  expect(await statusOf('/reports.data', { cookie: kept })).toBe(503);
  const form = {
    method: 'POST',
    body: new URLSearchParams({ email: 'a@example.kz', password: 'сложный пароль 1' }),
    headers: { origin: app.origin, 'accept-language': 'ru' },
  };
  expect(await pageOf('/sign-in', form)).toMatchObject({ status: 503, lang: 'ru' });

  await running.startDatabase();
  const back = performance.now();
  await expect.poll(() => statusOf('/', { cookie })).toBe(200);
  await expect.poll(() => statusOf('/ready')).toBe(200);
  const recovery = (performance.now() - back) / 1_000;
  await keepFigures(
    'database-away',
    `database stopped: ready 503 after ${noticed.toFixed(2)} s, health 200, pages 503 in the reader's language; recovered ${recovery.toFixed(2)} s after it was back`,
    { noticed, recovery },
  );
  expect(recovery).toBeLessThan(5);
}, 120_000);
