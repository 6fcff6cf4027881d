import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPostmaster } from '#app/platform/postgres/postmaster.server.ts';
import { holdDatabase } from '#tests/support/database-holder.ts';
import { newDataFolder, placeOf, removeDataFolder } from '#tests/support/data-folder.ts';
import { isRoot, ordinaryUser } from '#tests/support/operating-system.ts';

let dataDir: string;

const renew = async () => {
  dataDir = await newDataFolder();
};
const remove = () => removeDataFolder(dataDir);

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
}

const runningIn = async (folder: string) => findPostmaster(await placeOf(folder));

describe('a new database', () => {
  beforeEach(renew);
  afterEach(remove);

  it.each([
    ['no language set', { LANG: '', LC_ALL: '', LC_CTYPE: '', LANGUAGE: '' }],
    ['the C locale', { LANG: 'C', LC_ALL: 'C' }],
    ['a locale that is not installed', { LANG: 'kk_KZ.PT154', LC_ALL: 'kk_KZ.PT154' }],
  ])('knows Cyrillic with %s', async (_name, env) => {
    const holder = await holdDatabase(dataDir, { env });
    await query(holder.ownerUrl, 'create extension pg_trgm');
    const [row] = await query(
      holder.ownerUrl,
      `select current_setting('server_encoding') as encoding, lower('ӘЛЕУМЕТТІК ҚЫЗМЕТ') as lowered,
              cardinality(show_trgm('опека')) as trigrams, 'опека' % 'опеки' as alike`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      lowered: 'әлеуметтік қызмет',
      trigrams: 6,
      alike: true,
    });
    await holder.leave();
  });

  it('is made once by two who begin at the same moment', async () => {
    const holders = await Promise.all(
      [1, 2].map(() => holdDatabase(dataDir, { purpose: 'command' })),
    );
    expect(new Set(holders.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
    await Promise.all(holders.map((holder) => holder.leave()));
    expect(await runningIn(dataDir)).toBeUndefined();
  });

  it('keeps what it acknowledges', async () => {
    const holder = await holdDatabase(dataDir);
    const rows = await query(
      holder.ownerUrl,
      `select name, setting from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`,
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
    await holder.leave();
  });

  it('has an owner and an app without any of the powers of a superuser', async () => {
    const holder = await holdDatabase(dataDir);
    const rows = await query(
      holder.ownerUrl,
      `select rolname, rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication as powers
         from pg_roles where rolname like 'lacuna%' order by rolname`,
    );
    expect(rows).toEqual([
      { rolname: 'lacuna', powers: false },
      { rolname: 'lacuna_app', powers: false },
    ]);
    await holder.leave();
  });

  it('has its passwords in a file that nobody else can read', async () => {
    const holder = await holdDatabase(dataDir);
    const { mode } = await stat(path.join(dataDir, 'database.json'));
    expect(mode & 0o777).toBe(0o600);
    await holder.leave();
  });

  it.runIf(isRoot)(
    'lies for root where its own account can go, in a closed folder too',
    async () => {
      const holder = await holdDatabase(dataDir);
      const { home, account } = await placeOf(dataDir);
      expect(home).toMatch(/^\/var\/lib\/lacuna\/[0-9a-f]{16}\/[0-9a-f]{16}$/);
      expect((await stat(home)).uid).toBe(account?.uid);
      expect(account?.uid).not.toBe(0);
      await holder.leave();
    },
  );

  it.runIf(ordinaryUser)('lies for an ordinary user in the data folder', async () => {
    const own = await ordinaryUser!.newDataFolder();
    const holder = await holdDatabase(own, { uid: ordinaryUser!.uid });
    expect((await stat(path.join(own, 'postgres/cluster'))).uid).toBe(ordinaryUser!.uid);
    await holder.leave();
    await removeDataFolder(own);
  });
});

describe('the database of a data folder', () => {
  beforeAll(renew);
  afterAll(remove);

  it('is stopped by the last who leaves', async () => {
    const server = await holdDatabase(dataDir);
    const command = await holdDatabase(dataDir, { purpose: 'command' });
    expect(command.port).toBe(server.port);
    await server.leave();
    expect(await query(command.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await command.leave();
    expect(await runningIn(dataDir)).toBeUndefined();
  });

  it('is served by one at a time', async () => {
    const first = await holdDatabase(dataDir);
    await expect(holdDatabase(dataDir)).rejects.toThrow(
      `Lacuna already serves from ${dataDir}: use that one, stop it first, or set LACUNA_DATA_DIR to another folder.`,
    );
    expect(await query(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.leave();
  });

  it('never meets that of another folder', async () => {
    const other = await newDataFolder();
    const [here, there] = await Promise.all([holdDatabase(dataDir), holdDatabase(other)]);
    expect(here.port).not.toBe(there.port);
    await query(here.ownerUrl, 'create table only_here ()');
    await expect(query(there.ownerUrl, 'table only_here')).rejects.toThrow('does not exist');
    await Promise.all([here.leave(), there.leave()]);
    await removeDataFolder(other);
  });

  it('is found running after its user was killed', async () => {
    const killed = await holdDatabase(dataDir);
    await query(killed.ownerUrl, `create table kept as select 'acknowledged' as word`);
    await killed.kill();
    expect(await runningIn(dataDir)).toMatchObject({ port: Number(killed.port) });
    const next = await holdDatabase(dataDir);
    expect(next.port).toBe(killed.port);
    expect(await query(next.ownerUrl, 'table kept')).toEqual([{ word: 'acknowledged' }]);
    await next.leave();
    expect(await runningIn(dataDir)).toBeUndefined();
  });

  it('recovers after all of it was killed', async () => {
    const killed = await holdDatabase(dataDir);
    await query(killed.ownerUrl, `create table recovered as select 'acknowledged' as word`);
    const postmaster = await runningIn(dataDir);
    await killed.kill();
    process.kill(postmaster!.pid, 'SIGKILL');
    const next = await holdDatabase(dataDir);
    expect(await query(next.ownerUrl, 'table recovered')).toEqual([{ word: 'acknowledged' }]);
    await next.leave();
  });

  it('starts although its old process number belongs to another program now', async () => {
    const before = await holdDatabase(dataDir);
    await before.leave();
    const { cluster } = await placeOf(dataDir);
    const lines = [process.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready', ''];
    await writeFile(path.join(cluster, 'postmaster.pid'), lines.join('\n'));
    const next = await holdDatabase(dataDir);
    expect(await query(next.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.leave();
  });

  it('comes back on the same port when it dies under its user', async () => {
    const holder = await holdDatabase(dataDir);
    const died = await runningIn(dataDir);
    process.kill(died!.pid, 'SIGKILL');
    await expect
      .poll(() => query(holder.ownerUrl, 'select 1 as one').catch(() => 'not yet'))
      .toEqual([{ one: 1 }]);
    const again = await runningIn(dataDir);
    expect(again).toMatchObject({ port: died!.port });
    expect(again!.pid).not.toBe(died!.pid);
    await holder.leave();
    expect(await runningIn(dataDir)).toBeUndefined();
  });
});

describe('a data folder that cannot be used', () => {
  beforeEach(renew);
  afterEach(remove);

  it('is named in one line', async () => {
    const file = path.join(path.dirname(dataDir), 'a-file');
    await writeFile(file, '');
    await expect(holdDatabase(path.join(file, 'data'))).rejects.toThrow(
      /^The data folder .*a-file\/data cannot be used \(ENOTDIR\): .* set LACUNA_DATA_DIR to another folder\.$/,
    );
  });

  it('whose passwords are damaged is not overwritten', async () => {
    const holder = await holdDatabase(dataDir);
    await holder.leave();
    const file = path.join(dataDir, 'database.json');
    const whole = await readFile(file);
    await writeFile(file, '{');
    await expect(holdDatabase(dataDir)).rejects.toThrow(
      /^.*database\.json, .* cannot be read: .*$/,
    );
    await writeFile(file, whole);
  });
});
