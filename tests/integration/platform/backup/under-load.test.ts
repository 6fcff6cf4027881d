// Backup and restore while people write: what was acknowledged before is there, nothing of it is torn.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { restoreBackup } from '#app/platform/backup/restore-backup.server.ts';
import { takeBackup } from '#app/platform/backup/take-backup.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { migrationNames } from '#app/platform/migrations/migration-files.server.ts';
import { applyMigrations, pendingMigrations } from '#app/platform/migrations/migrate.server.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { emptyDatabase, type Clone } from '#tests/support/clone-database.ts';
import { testDatabase } from '#tests/support/database.ts';
import { ask, digests, wrongFiles } from './restored.ts';
import { startWriters } from './writers.ts';

const WRITERS = 4;
const BEFORE = isFull ? 2_000 : 20;

const database = testDatabase();
let home: string;
let empty: Clone;
const at = (name: string) => path.join(home, name);
const from = () => ({ ownerUrl: database.ownerUrl, store: at('store'), folder: at('backup') });
const into = () => ({ ownerUrl: empty.ownerUrl, store: at('restored'), folder: at('backup') });

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'lacuna-backup-'));
  empty = await emptyDatabase(inject('testCluster'));
});
afterEach(async () => {
  await empty.drop();
  await rm(home, { recursive: true });
});

/** Backs up while writers write, and answers with what they had been told before and when it was done. */
async function backUpUnderLoad() {
  const writers = await startWriters(WRITERS, at('store'));
  await expect
    .poll(() => writers.acknowledged().length, { timeout: 200_000 })
    .toBeGreaterThanOrEqual(BEFORE);
  const before = [...writers.acknowledged()];
  const begun = performance.now();
  const manifest = await takeBackup(from()).finally(writers.stop);
  const seconds = (performance.now() - begun) / 1_000;
  const meanwhile = writers.acknowledged().length - before.length;
  return { before, meanwhile, manifest, seconds };
}

describe('a backup taken while people write', () => {
  it('holds whatever had been acknowledged, with its files, and nothing by half', async () => {
    const { before, meanwhile, manifest, seconds } = await backUpUnderLoad();
    const begun = performance.now();
    await restoreBackup(into());
    const restoring = (performance.now() - begun) / 1_000;

    const kept = await ask<{ id: string }>(empty.ownerUrl, 'select id from attachment');
    const ids = new Set(kept.map(({ id }) => id));
    const lost = before.filter((id) => !ids.has(id));
    const wrong = await wrongFiles(empty.ownerUrl, at('restored'));
    const [torn] = await ask<{ count: number }>(
      empty.ownerUrl,
      `select count(*)::int as count from attachment a
        where not exists (select from event e where e.object_id = a.id)`,
    );
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const figures = {
      rows,
      files: manifest.files.length,
      meanwhile,
      lost: lost.length,
      mismatches: wrong.length + torn!.count + manifest.missing.length,
      seconds,
      restoring,
    };
    await keepFigures(
      'backup',
      `backup under load: ${rows} rows, ${figures.files} files in ${seconds.toFixed(1)} s while ${meanwhile} writes were acknowledged; ` +
        `restored in ${restoring.toFixed(1)} s; acknowledged before it and lost ${lost.length}; mismatches ${figures.mismatches}`,
      figures,
    );
    expect(meanwhile).toBeGreaterThan(0);
    expect(figures).toMatchObject({ lost: 0, mismatches: 0 });
  }, 300_000);
});

describe('what is restored', () => {
  it('is what was there, row by row and file by file, and takes new writes', async () => {
    const writers = await startWriters(2, at('store'));
    await expect.poll(() => writers.acknowledged().length).toBeGreaterThanOrEqual(10);
    await writers.stop();
    await takeBackup(from());
    await restoreBackup(into());
    expect(await digests(empty.ownerUrl)).toEqual(await digests(database.ownerUrl));
    expect(await wrongFiles(empty.ownerUrl, at('restored'))).toEqual([]);
    const jobs = `select id, name, state, data from pgboss.job order by id`;
    expect(await ask(empty.ownerUrl, jobs)).toEqual(await ask(database.ownerUrl, jobs));
    const next = `select nextval(pg_get_serial_sequence('event', 'seq')) > max(seq) as fits from event`;
    expect(await ask(empty.ownerUrl, next)).toEqual([{ fits: true }]);
    const rules = `select count(*)::int as count from pg_trigger where tgenabled <> 'O'`;
    expect(await ask(empty.ownerUrl, rules)).toEqual([{ count: 0 }]);
  });

  it('of an earlier state of the tables is brought to the present one', async () => {
    const names = await migrationNames();
    const older = await emptyDatabase(inject('testCluster'));
    await applyMigrations(older.ownerUrl, { only: new Set(names.slice(0, -1)) });
    await ask(older.ownerUrl, `insert into setting values ('old', '1')`);
    await takeBackup({ ...from(), ownerUrl: older.ownerUrl });
    await older.drop();
    const { migrations } = await restoreBackup(into());
    expect(migrations).toEqual(names.slice(0, -1));
    expect(await pendingMigrations(empty.ownerUrl)).toEqual(names.slice(-1));
    await applyMigrations(empty.ownerUrl);
    expect(await ask(empty.ownerUrl, `select value from setting where key = 'old'`)).toEqual([
      { value: 1 },
    ]);
  });
});

describe('nothing is written over', () => {
  it('by a backup into a folder that has something in it', async () => {
    await takeBackup(from());
    await expect(takeBackup(from())).rejects.toThrow('is not empty: name a new folder');
  });

  it('by a restore into a database with tables', async () => {
    await takeBackup(from());
    await expect(restoreBackup({ ...into(), ownerUrl: database.ownerUrl })).rejects.toThrow(
      'The database is not empty',
    );
  });

  it('by a restore into a store with files', async () => {
    await takeBackup(from());
    await makeFileStore(at('restored')).storeBytes(Buffer.from('an earlier one'));
    await expect(restoreBackup(into())).rejects.toThrow('restored is not empty');
  });
});

it('a backup that was cut short is none', async () => {
  await takeBackup(from());
  await rm(at('backup/manifest.json'));
  await expect(restoreBackup(into())).rejects.toThrow('is no finished backup');
});

it('a file that rows name and the store has lost is told, and the rest is kept', async () => {
  const writers = await startWriters(1, at('store'));
  await expect.poll(() => writers.acknowledged().length).toBeGreaterThanOrEqual(2);
  await writers.stop();
  const [row] = await ask<{ key: string }>(
    database.ownerUrl,
    'select storage_key as key from attachment limit 1',
  );
  await makeFileStore(at('store')).remove(row!.key);
  expect((await takeBackup(from())).missing).toEqual([row!.key]);
  await restoreBackup(into());
  expect(await wrongFiles(empty.ownerUrl, at('restored'))).toHaveLength(1);
});
