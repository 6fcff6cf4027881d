// The database goes away and comes back: what the app says meanwhile, and how soon it works again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, disconnect } from '#app/platform/database.server.ts';
import type { Placement } from '#app/platform/postgres/placement.server.ts';
import { ensureRunning, stopCluster } from '#app/platform/postgres/run-cluster.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeSession } from '#tests/factories/session.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import {
  addressesIn,
  newDataFolder,
  placeOf,
  removeDataFolder,
} from '#tests/support/data-folder.ts';
import { holdDatabase } from '#tests/support/database-holder.ts';
import { withAdmin } from '#tests/support/test-cluster.ts';
import { ensureBuild } from '../../../../scripts/bootstrap/build.mjs';

let dataDir: string;
let place: Placement;
let port: number;
let app: AppServer;
let cookie: string;

beforeAll(async () => {
  await ensureBuild();
  dataDir = await newDataFolder();
  // Made by one that watches over it, then run by nobody who would start it again.
  await (await holdDatabase(dataDir, { purpose: 'command' })).leave();
  place = await placeOf(dataDir);
  ({ port } = await ensureRunning(place));
  const { ownerUrl, adminUrl } = await addressesIn(dataDir);
  await withAdmin(adminUrl, (admin) => admin.query('grant lacuna_app to lacuna'));
  app = await startApp({ env: { DATABASE_URL: ownerUrl } });
  connect(ownerUrl);
  const { id } = await makeAccount({ language: 'kk' });
  cookie = `lacuna=${(await makeSession(id)).secret}`;
  await disconnect();
}, 300_000);
afterAll(async () => {
  await app?.stop();
  await removeDataFolder(dataDir);
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(app.origin + path, { redirect: 'manual', ...init });
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
  const home = await ask('/', { headers: { cookie } });
  expect(home.status).toBe(200);
  expect(home.headers.getSetCookie().join()).toContain('lang=kk');
  const kept = `${cookie}; lang=kk`;

  await stopCluster(place);
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

  await ensureRunning(place, port);
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
