// Forms of other sites: whatever they are sent to, nothing runs.
import { describe, expect, test } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { allDoors } from './doors.ts';
import { post, variants } from './foreign-posts.ts';
import { runApp } from './running-app.ts';

const running = runApp();
const doors = allDoors(newId());

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
          status: await post(running, door + suffix, headers(running.app.origin)),
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
  expect(await post(running, '/language', own, 'language=ru')).toBe(303);
});
