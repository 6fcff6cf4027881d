import { migrationNames } from '../migrations/migration-files.server.ts';
import { makeFileStore } from '../files/file-store.server.ts';
import { StartupProblem } from '../startup-problem.ts';
import { hashOfFile, type Hashed } from './hashed-file.server.ts';
import { filesFolder, readManifest, tableFile, type Manifest } from './manifest.ts';

/** Reads a whole backup and refuses one that lacks a file, holds a changed one, or is of a later Lacuna. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const known = new Set(await migrationNames());
  const later = manifest.migrations.find((name) => !known.has(name));
  if (later) {
    throw new StartupProblem(
      `The backup is newer than this Lacuna (it has the migration ${later}): restore it with the version that wrote it, or a later one.`,
    );
  }
  const store = makeFileStore(filesFolder(folder));
  for (const table of manifest.tables) await checkFile(tableFile(folder, table), table);
  for (const file of manifest.files) await checkFile(store.pathOf(file.key), file);
  return manifest;
}

async function checkFile(file: string, wanted: Hashed): Promise<void> {
  const found = await hashOfFile(file);
  if (found?.sha256 === wanted.sha256 && found.bytes === wanted.bytes) return;
  throw new StartupProblem(
    `${file} is ${found ? 'damaged' : 'missing'}: take another copy of this backup; nothing was restored.`,
  );
}
