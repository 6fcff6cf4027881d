import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { syncFolder, writeDurably } from '../files/durable-write.server.ts';
import { makeFileStore } from '../files/file-store.server.ts';
import { StartupProblem } from '../startup-problem.ts';
import { Readable } from 'node:stream';
import { writeHashed } from './hashed-file.server.ts';
import { filesFolder, manifestFile, tableFile, type Manifest } from './manifest.ts';
import { listFileKeys, listTables, quoted, selectAll } from './tables.server.ts';

type Place = {
  ownerUrl: string;
  /** Where the store of this installation keeps its files. */
  store: string;
  /** Where the backup goes: a folder that is new or empty. */
  folder: string;
};

/**
 * Writes a backup: all tables as one snapshot sees them, then the files that this snapshot names.
 * The app may work on meanwhile; what is written after the snapshot is not in it.
 */
export async function takeBackup({ ownerUrl, store, folder }: Place): Promise<Manifest> {
  await makeEmptyFolder(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { keys, ...tables } = await copyTables(client, folder);
    const files = await copyFiles(client, keys, { store, folder });
    const manifest: Manifest = { format: 'lacuna-backup-1', ...tables, ...files };
    await writeManifest(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
}

async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(path.join(folder), { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new StartupProblem(`${folder} is not empty: name a new folder for the backup.`);
  }
  await mkdir(path.join(folder, 'tables'), { mode: 0o700 });
}

async function copyTables(client: pg.Client, folder: string) {
  await client.query(
    `set client_encoding to 'UTF8'; set datestyle to 'ISO'; set timezone to 'UTC'`,
  );
  await client.query('begin isolation level repeatable read, read only');
  const { rows } = await client.query<{ at: Date }>('select now() as at');
  const listed = await listTables(client);
  // An update that starts meanwhile waits with its migrations until the tables are copied.
  await client.query(`lock table ${listed.map(quoted).join(', ')} in access share mode`);
  const history = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
      where finished_at is not null and rolled_back_at is null order by 1`,
  );
  const tables: Manifest['tables'] = [];
  for (const table of listed) {
    const stream = client.query(copyTo(`copy (${selectAll(table)}) to stdout`));
    const written = await writeHashed(tableFile(folder, table), stream, createGzip({ level: 3 }));
    tables.push({ ...table, rows: stream.rowCount, ...written } as Manifest['tables'][number]);
  }
  const keys = await listFileKeys(client, listed);
  const sequences = await listSequences(client);
  await client.query('commit');
  const migrations = history.rows.map(({ name }) => name);
  return { at: rows[0]!.at.toISOString(), migrations, tables, sequences, keys };
}

/** Sequences know no snapshot: they are read last, so that no number in a table is above its own. */
async function listSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const found = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from "${name}"`,
    );
    sequences.push({ name, ...found.rows[0]! });
  }
  return sequences;
}

async function copyFiles(
  client: pg.Client,
  keys: readonly string[],
  { store, folder }: { store: string; folder: string },
): Promise<Pick<Manifest, 'files' | 'missing'>> {
  const from = makeFileStore(store);
  const to = makeFileStore(filesFolder(folder));
  const files: Manifest['files'] = [];
  const absent: string[] = [];
  for (const key of keys) {
    const opened = await from.openFile(key);
    if (!opened) {
      absent.push(key);
      continue;
    }
    const target = to.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    files.push({ key, ...(await writeHashed(target, opened.stream)) });
  }
  return { files, missing: await stillNamed(client, absent) };
}

/** A file that was taken away while the backup ran was taken away with its row. */
async function stillNamed(client: pg.Client, absent: readonly string[]): Promise<string[]> {
  if (absent.length === 0) return [];
  const named = new Set(await listFileKeys(client, await listTables(client)));
  return absent.filter((key) => named.has(key));
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const unfinished = `${manifestFile(folder)}.unfinished`;
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  await writeDurably(unfinished, Readable.from([bytes]), bytes.length);
  for (const part of [path.join(folder, 'tables'), folder]) await syncFolder(part);
  await rename(unfinished, manifestFile(folder));
  await syncFolder(folder);
}
