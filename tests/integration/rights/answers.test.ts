// Nothing is where nothing is, and hidden things answer as missing ones do.
import { describe, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.ts';
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
  return { status: answer.status, body };
}

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
