import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { moveDurably, syncFolder } from '../files/durable-write.server.ts';
import { makeFileStore } from '../files/file-store.server.ts';
import { applyMigrations } from '../migrations/migrate.server.ts';
import { prepareQueue } from '../queue.server.ts';
import { StartupProblem } from '../startup-problem.ts';
import { checkBackup } from './check-backup.server.ts';
import { writeHashed } from './hashed-file.server.ts';
import { loadTables } from './load-tables.server.ts';
import { filesFolder, type Manifest } from './manifest.ts';

type Place = { ownerUrl: string; store: string; folder: string };

/**
 * Puts a backup into an empty place: the backup is read through first, then files, then the tables as
 * they were, in one transaction. What this version has beyond it is for the next start to apply.
 */
export async function restoreBackup({ ownerUrl, store, folder }: Place): Promise<Manifest> {
  await refuseUsedPlace(ownerUrl, store);
  const manifest = await checkBackup(folder);
  await restoreFiles(manifest, { store, folder });
  await applyMigrations(ownerUrl, { only: new Set(manifest.migrations) });
  await prepareQueue(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await loadTables(owner, manifest, folder);
  } finally {
    await owner.end();
  }
  return manifest;
}

async function refuseUsedPlace(ownerUrl: string, store: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from pg_tables where schemaname in ('public', 'pgboss')) as used`,
    );
    if (rows[0]!.used) {
      throw new StartupProblem(
        'The database is not empty: restore into a new one, by another LACUNA_DATA_DIR or DATABASE_URL.',
      );
    }
  } finally {
    await client.end();
  }
  for await (const _ of makeFileStore(store).storageKeys(new Date(Date.now() + 60_000))) {
    throw new StartupProblem(
      `${store} is not empty: restore into another LACUNA_DATA_DIR, or move these files away.`,
    );
  }
}

async function restoreFiles(
  { files }: Manifest,
  { store, folder }: { store: string; folder: string },
): Promise<void> {
  const from = makeFileStore(filesFolder(folder));
  const to = makeFileStore(store);
  const unfinished = path.join(store, 'unfinished');
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const { key, sha256 } of files) {
    const temporary = path.join(unfinished, key);
    const written = await writeHashed(temporary, createReadStream(from.pathOf(key)));
    if (written.sha256 !== sha256) {
      throw new StartupProblem(`${from.pathOf(key)} changed while it was read: begin again.`);
    }
    await moveDurably(temporary, to.pathOf(key));
  }
  await syncFolder(store);
}
