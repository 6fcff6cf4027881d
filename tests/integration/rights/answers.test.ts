// What every answer carries, and that hidden things answer as missing ones do.
import { describe, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.ts';
import { allDoors } from './doors.ts';
import { runApp } from './running-app.ts';
import { makeThing } from './things.ts';

const running = runApp();
const someId = newId();

async function get(path: string, secret = running.people.author.secret, method = 'GET') {
  const abort = new AbortController();
  const answer = await fetch(running.app.origin + path, {
    method,
    redirect: 'manual',
    headers: { Cookie: `lacuna=${secret}`, 'Accept-Language': 'ru' },
    signal: abort.signal,
  });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  const body = isStream ? '' : await answer.text();
  abort.abort();
  return { status: answer.status, headers: answer.headers, body };
}

const carried: [name: string, value: RegExp][] = [
  ['Content-Security-Policy', /script-src 'nonce-[\w+/=]{24}' 'strict-dynamic'/],
  ['Content-Security-Policy', /frame-ancestors 'none'/],
  ['X-Content-Type-Options', /^nosniff$/],
  ['X-Frame-Options', /^DENY$/],
  ['Referrer-Policy', /^same-origin$/],
  ['Cross-Origin-Opener-Policy', /^same-origin$/],
  ['Cross-Origin-Resource-Policy', /^same-origin$/],
  ['Permissions-Policy', /camera=\(\)/],
  ['Cache-Control', /no-store/],
  ['X-Request-Id', /^[0-9a-f-]{36}$/],
];

describe('headers', () => {
  test.each(allDoors(someId))('of $path', async ({ path }) => {
    const { headers } = await get(path);
    for (const [name, value] of carried) expect(headers.get(name), name).toMatch(value);
    expect(headers.get('X-Powered-By')).toBeNull();
  });

  test('have another nonce in every answer', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const { headers } = await get('/sign-in');
        return /nonce-([^']+)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1];
      }),
    );
    expect(new Set(nonces).size).toBe(50);
  });
});

test.each([
  '/nowhere',
  '/reports/nowhere/at/all',
  '/review/x/y',
  '/.env',
  '/admin',
  '/api/nothing',
])('nothing is at %s, for GET and HEAD', async (path) => {
  expect((await get(path)).status).toBe(404);
  const head = await get(path, running.people.author.secret, 'HEAD');
  expect([head.status, head.body]).toEqual([404, '']);
});

/** What differs from one answer to the next by itself. */
const sameEachTime = (body: string, id: string) =>
  body
    .replaceAll(id, 'ID')
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID');

const pagesOfReport = [
  '',
  '/edit',
  '/check',
  '/deletion',
  '/discussion',
  '/people',
  '/versions',
  '/amend',
  '/withdraw',
  '/answer',
];

describe.each(pagesOfReport)('/reports/:id%s', (page) => {
  test.each(['.data', ''])('hides with the same words as where nothing is%s', async (suffix) => {
    const { secret } = running.people['member of another group'];
    const hidden = await makeThing(running, page === '/edit' ? 'draft' : 'ordinary');
    const [there, missing] = await Promise.all(
      [hidden.id, someId].map(async (id) => {
        const { status, body } = await get(`/reports/${id}${page}${suffix}`, secret);
        return { status, body: sameEachTime(body, id) };
      }),
    );
    expect(there).toEqual(missing);
    expect(there?.status).toBe(404);
  });
});
