import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenSession } from '#app/platform/session/session.server.ts';
import { fairShare, type TakeTurn } from './fair-share.server.ts';
import { tooMany } from './too-many.server.ts';

const secretOf = (who: string) => who.repeat(43);
let server: Server;
let origin: string;
let begun: { who: string; answer: () => void }[];

/** Serves each request when the test says so; whom a cookie belongs to is known from its first letter. */
async function serve(takeTurn: TakeTurn) {
  const app = express();
  app.all('*', async (req, res) => {
    const turn = await takeTurn(req, res);
    if (!turn) return;
    const who = /lacuna=(\w)/.exec(req.headers.cookie ?? '')?.[1] ?? 'visitor';
    turn.isOf(who === 'visitor' ? null : ({ accountId: who } as OpenSession));
    const { promise, resolve } = Promise.withResolvers<void>();
    begun.push({ who, answer: resolve });
    await promise;
    res.send(who);
    turn.end();
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (who: string | null, path = '/', init: RequestInit = {}) =>
  fetch(origin + path, {
    ...init,
    headers: { ...(who && { Cookie: `lacuna=${secretOf(who)}` }), ...init.headers },
  });
const soon = { interval: 2 };
const untilBegun = (count: number) => expect.poll(() => begun.length, soon).toBe(count);
const unguarded: TakeTurn = () => Promise.resolve({ isOf: () => undefined, end: () => undefined });

/** Lets everybody be known, so that each counts for themselves. */
async function introduce(...people: string[]) {
  const answers = people.map((who) => ask(who));
  await untilBegun(people.length);
  for (const { answer } of begun.splice(0)) answer();
  await Promise.all(answers);
}

beforeEach(async () => {
  begun = [];
  await serve(fairShare({ origin: 'http://127.0.0.1' }, tooMany(['/a.css'])));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers them one by one, and tells in which order they were begun. */
async function serveAll(count: number): Promise<string[]> {
  const order: string[] = [];
  while (order.length < count) {
    await expect.poll(() => begun.length, soon).toBeGreaterThan(0);
    const { who, answer } = begun.shift()!;
    order.push(who);
    answer();
  }
  return order;
}

test('of one person who asks for much, two are worked at; whoever comes later is served between', async () => {
  await introduce('a', 'b');
  const loud = Array.from({ length: 12 }, () => ask('a'));
  await untilBegun(2);
  const quiet = ask('b');
  await untilBegun(3);
  const order = await serveAll(13);
  expect(order.slice(0, 3)).toEqual(['a', 'a', 'b']);
  const answers = await Promise.all([...loud, quiet]);
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(13).fill(200));
});

test('without turns all of them are worked at together', async () => {
  server.close();
  await serve(unguarded);
  const loud = Array.from({ length: 12 }, () => ask('a'));
  await untilBegun(12);
  await serveAll(12);
  await Promise.all(loud);
});

test('two people behind one address do not wait for each other', async () => {
  await introduce('a', 'b');
  const loud = Array.from({ length: 5 }, () => ask('a'));
  const also = Array.from({ length: 5 }, () => ask('b'));
  await untilBegun(4);
  expect(begun.map(({ who }) => who).toSorted()).toEqual(['a', 'a', 'b', 'b']);
  await serveAll(10);
  await Promise.all([...loud, ...also]);
});

test('cookies that nobody knows count for their address, however many they are', async () => {
  await introduce('a');
  // Known by now, somebody else than the address stands beside it.
  await introduce('a');
  const loud = [...'bcdefghijklm'].map((who) => ask(who));
  await untilBegun(8);
  await serveAll(12);
  await Promise.all(loud);
});

test('what is given up while it waits is not worked at', async () => {
  await introduce('a', 'b');
  const loud = Array.from({ length: 2 }, () => ask('a'));
  await untilBegun(2);
  const abort = new AbortController();
  const givenUp = ask('a', '/', { signal: abort.signal }).catch(() => 'given up');
  const last = ask('a');
  abort.abort();
  expect(await givenUp).toBe('given up');
  await serveAll(3);
  await Promise.all([...loud, last]);
  expect(begun).toEqual([]);
});

test('a stream of news is not counted', async () => {
  await introduce('a', 'b');
  const streams = Array.from({ length: 5 }, () => ask('a', '/api/events'));
  await untilBegun(5);
  await serveAll(5);
  await Promise.all(streams);
});

/** Asks 44 times as one person; gives the first answer of one that was refused, and the way to end the others. */
async function askTooMuch(path: string, headers: Record<string, string>) {
  await introduce('a', 'b');
  const asked = Array.from({ length: 44 }, () => ask('a', path, { headers }));
  const refused = await Promise.any(
    asked.map(async (one) => {
      const answer = await one;
      return answer.status === 429 ? answer : Promise.reject(new Error('served'));
    }),
  );
  const end = async () => {
    await serveAll(42);
    await Promise.all(asked);
  };
  return { refused, end };
}

test('what comes on top of too many is refused in the reader’s language, with the way back', async () => {
  const headers = { Accept: 'text/html', 'Accept-Language': 'kk' };
  const { refused, end } = await askTooMuch('/reports?q="<b>', headers);
  expect(refused.headers.get('retry-after')).toBe('5');
  const page = await refused.text();
  expect(page).toContain('<html lang="kk">');
  expect(page).toContain('href="/reports?q=%22%3Cb%3E"');
  expect(page).toContain('<link rel="stylesheet" href="/a.css">');
  await end();
});

test('the way back never leads to another site', async () => {
  const { refused, end } = await askTooMuch('//elsewhere.example/', { Accept: 'text/html' });
  expect(await refused.text()).toContain('<a class="btn" href="/">');
  await end();
});

test('a script is told in a word, a form that nothing was saved', async () => {
  const { refused, end } = await askTooMuch('/', {});
  expect(await refused.text()).toBe('429');
  const headers = { Accept: 'text/html', 'Accept-Language': 'en' };
  const posted = await ask('a', '/reports/new', { method: 'POST', body: 'x', headers });
  expect(await posted.text()).toContain('nothing was saved');
  await end();
});
