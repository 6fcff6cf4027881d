// The controls of backup and restore: a changed byte anywhere is found, and so are tables of two moments.
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import {
  filesFolder,
  manifestFile,
  readManifest,
  tableFile,
  type Manifest,
} from '#app/platform/backup/manifest.ts';
import { restoreBackup } from '#app/platform/backup/restore-backup.server.ts';
import { takeBackup } from '#app/platform/backup/take-backup.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { emptyDatabase, type Clone } from '#tests/support/clone-database.ts';
import { testDatabase } from '#tests/support/database.ts';
import { ask } from './restored.ts';
import { startWriters } from './writers.ts';

const database = testDatabase('file');
let home: string;
let empty: Clone;
const at = (name: string) => path.join(home, name);
const backUp = (folder: string) =>
  takeBackup({ ownerUrl: database.ownerUrl, store: at('store'), folder });
const restore = (folder: string) =>
  restoreBackup({ ownerUrl: empty.ownerUrl, store: at('restored'), folder });

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'lacuna-backup-'));
  empty = await emptyDatabase(inject('testCluster'));
});
afterEach(async () => {
  await empty.drop();
  await rm(home, { recursive: true });
});

async function write(least: number): Promise<void> {
  const writers = await startWriters(2, at('store'));
  await expect.poll(() => writers.acknowledged().length).toBeGreaterThanOrEqual(least);
  await writers.stop();
}

async function flip(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  const middle = Math.floor((await handle.stat()).size / 2);
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, middle);
  buffer[0]! ^= 1;
  await handle.write(buffer, 0, 1, middle);
  await handle.close();
}

it('one changed bit in any file of the backup is found, and nothing is restored', async () => {
  await write(3);
  const { tables, files } = await backUp(at('whole'));
  const parts = [
    ...tables.map((table) => tableFile(at('whole'), table)),
    ...files.map(({ key }) => makeFileStore(filesFolder(at('whole'))).pathOf(key)),
  ];
  let found = 0;
  for (const part of parts) {
    await flip(part);
    await expect(restore(at('whole'))).rejects.toThrow(`${part} is damaged`);
    found += 1;
    await flip(part);
  }
  expect(await ask(empty.ownerUrl, `select from pg_tables where schemaname = 'public'`)).toEqual(
    [],
  );
  await keepFigures('backup-control', `changed bits found ${found}/${parts.length}`, { found });
}, 120_000);

it('tables of two moments do not pass for one snapshot', async () => {
  await write(2);
  await backUp(at('earlier'));
  await write(2);
  const later = await backUp(at('later'));
  const earlier = await readManifest(at('earlier'));
  const old = earlier.tables.find(({ name }) => name === 'report')!;
  await writeFile(tableFile(at('later'), old), await readFile(tableFile(at('earlier'), old)));
  const mixed: Manifest = {
    ...later,
    tables: later.tables.map((table) => (table.name === 'report' ? old : table)),
  };
  await writeFile(manifestFile(at('later')), JSON.stringify(mixed));
  await expect(restore(at('later'))).rejects.toThrow('violates foreign key constraint');
});

it('a manifest that counts otherwise than its tables is found', async () => {
  const manifest = await backUp(at('whole'));
  const tables = manifest.tables.map((table) =>
    table.name === 'setting' ? { ...table, rows: table.rows + 1 } : table,
  );
  await writeFile(manifestFile(at('whole')), JSON.stringify({ ...manifest, tables }));
  await expect(restore(at('whole'))).rejects.toThrow(/^setting has \d+ rows and the backup says/);
});
