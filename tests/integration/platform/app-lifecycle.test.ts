import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#app/platform/postgres/free-port.server.ts';
import { findPostmaster } from '#app/platform/postgres/postmaster.server.ts';
import { AppEnded, killStrayApps, startApp, type AppOptions } from '#tests/support/app-server.ts';
import { holdDatabase } from '#tests/support/database-holder.ts';
import {
  addressesIn,
  newDataFolderInMemory,
  placeOf,
  removeDataFolder,
} from '#tests/support/data-folder.ts';
import { withAdmin } from '#tests/support/test-cluster.ts';
import { beginRequest, refusesConnections } from '#tests/support/slow-request.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';
import { plainEnvironment } from '../../../scripts/bootstrap/plain-environment.mjs';
import { inProject, root } from '../../../scripts/bootstrap/project.mjs';

/** One for all tests: each start after the first is one on data that are there. */
let dataDir: string;

beforeAll(async () => {
  await ensureBuild();
  dataDir = await newDataFolderInMemory();
}, 300_000);
afterEach(killStrayApps);
afterAll(() => removeDataFolder(dataDir));

/** What the app says when it does not start: one line, and nothing else. */
async function refusalOf(options: AppOptions): Promise<string> {
  const app = await startApp(options).catch((error: unknown) => error);
  if (!(app instanceof AppEnded)) throw new Error('The app started.');
  expect(app.code).toBe(1);
  return app.output;
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
}

describe('an app with its own database', () => {
  it('is ready, and says so', async () => {
    const app = await startApp({ dataDir });
    expect(await (await fetch(`${app.origin}/health`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${app.origin}/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', problems: [] }]);
    await app.stop();
  });

  it('stops its database last of all', async () => {
    const app = await startApp({ dataDir });
    expect(await app.stop()).toBe(0);
    expect(await findPostmaster(await placeOf(dataDir))).toBeUndefined();
  });

  it('has after kill -9 what it had acknowledged', async () => {
    const killed = await startApp({ dataDir });
    const row = [{ key: 'kept', value: 'acknowledged' }];
    await query(killed.database.appUrl, `insert into setting values ('kept', '"acknowledged"')`);
    await killed.kill();
    const next = await startApp({ dataDir });
    const kept = `select * from setting where key = 'kept'`;
    expect(await query(next.database.appUrl, kept)).toEqual(row);
    expect(await next.stop()).toBe(0);
  });

  it('leaves its folder to one app at a time', async () => {
    const app = await startApp({ dataDir });
    expect(await refusalOf({ dataDir })).toContain(`Lacuna already serves from ${dataDir}: `);
    expect(await refusesConnections(app.origin)).toBe(false);
    await app.stop();
  });
});

describe('an app that is asked to end', () => {
  it.each([
    ['SIGTERM', 'SIGTERM'],
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGINT'],
  ] as const)('finishes what is in flight after %s and %s', async (first, second) => {
    const app = await startApp({ dataDir });
    const request = await beginRequest(app.origin);
    app.signal(first);
    await expect.poll(() => refusesConnections(app.origin)).toBe(true);
    app.signal(second);
    expect(request.answered()).toBe(false);
    expect(await request.finish()).toBe('HTTP/1.1 204');
    expect(await app.ended).toBe(0);
  });

  it('ends within ten seconds although a request never does', async () => {
    const app = await startApp({ dataDir });
    await beginRequest(app.origin).catch(() => undefined);
    const signalled = performance.now();
    app.signal('SIGTERM');
    await app.ended;
    expect(performance.now() - signalled).toBeLessThan(10_000);
    expect(await findPostmaster(await placeOf(dataDir))).toBeUndefined();
  });
});

describe('npm start', () => {
  it('takes a Ctrl-C that reaches all of its processes for one', async () => {
    const { pid, origin, ended } = await npmStart();
    const request = await beginRequest(origin);
    process.kill(-pid, 'SIGINT');
    await expect.poll(() => refusesConnections(origin)).toBe(true);
    process.kill(-pid, 'SIGINT');
    expect(await request.finish()).toBe('HTTP/1.1 204');
    expect(await ended).toEqual([0, null]);
    expect(await findPostmaster(await placeOf(dataDir))).toBeUndefined();
  });

  it('does not leave its server behind when it is killed', async () => {
    const { pid, origin } = await npmStart();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => refusesConnections(origin)).toBe(true);
    await expect.poll(async () => findPostmaster(await placeOf(dataDir))).toBeUndefined();
  });
});

/** Runs the script of `npm start` in a group of processes of its own, as a terminal does. */
async function npmStart() {
  const port = String(await freePort());
  const start = spawn(process.execPath, [inProject('scripts/start.mjs')], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...plainEnvironment(), PORT: port, LACUNA_DATA_DIR: dataDir, LACUNA_DEMO: '0' },
  });
  let output = '';
  start.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  await expect.poll(() => output).toContain('Lacuna is ready');
  return { pid: start.pid!, origin: `http://127.0.0.1:${port}`, ended: once(start, 'exit') };
}

describe('an app that cannot start says why in one line', () => {
  it('when its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await refusalOf({ dataDir, env: { PORT: String(port) } })).toMatch(
      new RegExp(`^Port ${port} is taken .+\\n$`),
    );
    taken.close();
  });

  it.each([
    ['PORT', 'many'],
    ['LACUNA_ORIGIN', 'lacuna.example.kz'],
    ['LACUNA_DATA_DIR', '/dev/null/data'],
    ['LACUNA_DEMO', 'perhaps'],
    ['LACUNA_FETCH_ALLOW', 'everything'],
    ['SMTP_URL', 'mail.example.kz'],
    ['DATABASE_URL', 'postgresql://nobody:s3cret@127.0.0.1:1/lacuna'],
  ])('when %s is %s', async (name, value) => {
    const output = await refusalOf({ dataDir, env: { [name]: value } });
    expect(output).toMatch(/^.+\n$/);
    expect(output).toContain(name);
    expect(output).not.toContain('s3cret');
  });
});

describe('an app with DATABASE_URL', () => {
  it('uses that database, beside another app that does', async () => {
    const server = await newDataFolderInMemory();
    const { ownerUrl, leave } = await holdDatabase(server, { purpose: 'command' });
    await withAdmin((await addressesIn(server)).adminUrl, (admin) =>
      admin.query('grant lacuna_app to lacuna'),
    );
    const first = await startApp({ env: { DATABASE_URL: ownerUrl } });
    const second = await startApp({ env: { DATABASE_URL: ownerUrl } });
    for (const { origin } of [first, second]) {
      expect((await fetch(`${origin}/ready`)).status).toBe(200);
    }
    expect(await second.stop()).toBe(0);
    expect(await first.stop()).toBe(0);
    await leave();
    await removeDataFolder(server);
  });
});
