import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { forget, once } from '#app/platform/once.ts';
import { StartupProblem } from '#app/platform/startup-problem.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { testDatabase } from '#tests/support/database.ts';
import { fillEmptyDatabase } from '../../../prisma/seed/fill-empty-database.ts';

const database = testDatabase();
const now = new Date('2026-11-24T12:00:00Z');
const here = 'http://127.0.0.1:3000';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-demo-'));
  forget('file-store');
  once('file-store', () => makeFileStore(folder));
});
afterEach(async () => {
  forget('file-store');
  await rm(folder, { recursive: true, force: true });
});

const start = (demo: boolean, origin = here) => {
  const said: string[] = [];
  const env = { demo, origin };
  return fillEmptyDatabase(env, database, { now, say: (line) => said.push(line) }).then(
    (lines) => ({ lines, said }),
  );
};
const accounts = () => db().account.count();

test('without the demo each start prints a link for the first administrator, the latest of which works', async () => {
  const tokens: string[] = [];
  for (const { lines } of [await start(false), await start(false)]) {
    expect(lines).toEqual([expect.stringContaining(` ${here}/first/`)]);
    tokens.push(lines[0]!.split('/').at(-1)!);
  }
  const open = tokens.map((token) => isLinkOpen(token, 'first-administrator', now));
  expect(await Promise.all(open)).toEqual([false, true]);
});

test('a database with an account of its own is left as it is', async () => {
  await makeAccount({ officeRole: 'administrator' });
  expect((await start(true)).lines).toEqual([]);
  expect(await accounts()).toBe(1);
});

test('the demo is loaded once, and its sign-ins are printed at every start', async () => {
  const first = await start(true);
  const people = await accounts();
  const second = await start(true);
  expect(first.said).not.toEqual([]);
  expect(second).toEqual({ lines: first.lines, said: [] });
  expect(first.lines.length).toBe(8);
  expect(await accounts()).toBe(people);
});

test.each(['https://lacuna.example.kz', 'http://10.0.0.7:3000', 'http://127.0.0.1.example.kz'])(
  'the demo is refused where %s is the origin',
  async (origin) => {
    await expect(start(true, origin)).rejects.toBeInstanceOf(StartupProblem);
    expect(await accounts()).toBe(0);
  },
);

test.each(['http://localhost:3000', 'http://[::1]:3000', 'http://127.8.0.1'])(
  'a demo once loaded serves %s, and no origin that others reach',
  async (origin) => {
    await db().setting.create({ data: { key: 'demo.loaded', value: now.toISOString() } });
    await makeAccount();
    expect((await start(false, origin)).lines.length).toBe(8);
    await expect(start(false, 'https://lacuna.example.kz')).rejects.toBeInstanceOf(StartupProblem);
  },
);

test('a demo that was cut short is begun anew', async () => {
  await db().setting.create({ data: { key: 'demo.begun', value: now.toISOString() } });
  await makeAccount({ name: 'Половина' });
  const { lines } = await start(true);
  expect(lines.length).toBe(8);
  expect(await db().account.count({ where: { name: 'Половина' } })).toBe(0);
});
