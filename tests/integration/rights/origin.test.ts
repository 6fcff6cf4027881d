// Forms of other sites: whatever they are sent to, nothing runs.
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { allDoors } from './doors.ts';
import { runApp } from './running-app.ts';

const running = runApp();
const doors = allDoors(newId());

interface Variant {
  headers: (origin: string) => Record<string, string>;
  suffix?: string;
}

const foreign = 'https://evil.example';

/** The ways in which a request comes from elsewhere, or hides whence. */
const variants: Record<string, Variant> = {
  'another site': { headers: () => ({ Origin: foreign }) },
  'a name that begins alike': { headers: (own) => ({ Origin: `${own}.evil.example` }) },
  'another port': { headers: () => ({ Origin: 'http://127.0.0.1:1' }) },
  'the other scheme': { headers: (own) => ({ Origin: own.replace('http:', 'https:') }) },
  'an opaque origin': { headers: () => ({ Origin: 'null' }) },
  'a malformed origin': { headers: () => ({ Origin: 'http://[::' }) },
  'no origin at all': { headers: () => ({}) },
  'fetch metadata of another site': {
    headers: (own) => ({ Origin: own, 'Sec-Fetch-Site': 'cross-site' }),
  },
  'fetch metadata of a sibling': {
    headers: (own) => ({ Origin: own, 'Sec-Fetch-Site': 'same-site' }),
  },
  'a forwarded host': {
    headers: () => ({ Origin: foreign, 'X-Forwarded-Host': 'evil.example' }),
  },
  'a data request of old': { headers: () => ({ Origin: foreign }), suffix: '?_data=root' },
  'JSON as plain text': { headers: () => ({ Origin: foreign, 'Content-Type': 'text/plain' }) },
  'another method in the form': {
    headers: () => ({ Origin: foreign, 'X-HTTP-Method-Override': 'PUT' }),
  },
};

/** `fetch` sends metadata of its own; a bare request sends what it is told. */
function post(
  path: string,
  headers: Record<string, string>,
  body = 'intent=default&language=kk&_method=PUT',
): Promise<number> {
  const { hostname, port } = new URL(running.app.origin);
  const secret = running.people.author.secret ?? '';
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Cookie: `lacuna=${secret}`,
          ...headers,
        },
      },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What would grow or change if anything ran. */
const traces = async () => ({
  events: await db().event.count(),
  sessions: await db().session.count(),
  tries: await db().signIn.count(),
  author: await db().account.findUnique({ where: { id: running.people.author.accountId } }),
});

describe.each(Object.entries(variants))('%s', (_name, { headers, suffix = '' }) => {
  test('is refused at every address, and nothing runs', async () => {
    const before = await traces();
    const refused = await Promise.all(
      doors.flatMap(({ path }) =>
        [path, `${path === '/' ? '/_root' : path}.data`].map(async (door) => ({
          door,
          status: await post(door + suffix, headers(running.app.origin)),
        })),
      ),
    );
    expect(refused.filter(({ status }) => status !== 403)).toEqual([]);
    expect(await traces()).toEqual(before);
  });
});

test.each(['PUT', 'PATCH', 'DELETE'])('%s is no method of any address', async (method) => {
  const statuses = await Promise.all(
    doors.map(async ({ path }) => (await fetch(running.app.origin + path, { method })).status),
  );
  expect(new Set(statuses)).toEqual(new Set([405]));
});

test('the same form from the site itself is taken', async () => {
  const own = { Origin: running.app.origin };
  expect(await post('/language', own, 'language=ru')).toBe(303);
});
