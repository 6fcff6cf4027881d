import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placeDatabase, type Placement } from '#app/platform/postgres/placement.server.ts';
import { stopCluster } from '#app/platform/postgres/run-cluster.server.ts';

/** A new folder, closed to other users as mkdtemp makes it, and a data folder in it that is not there yet. */
export async function newDataFolder(): Promise<string> {
  return path.join(await mkdtemp(path.join(tmpdir(), 'lacuna-')), 'data');
}

/** Where the database of a data folder lies; for root that is outside of it. */
export async function placeOf(dataDir: string): Promise<Placement> {
  const { id } = JSON.parse(await readFile(path.join(dataDir, 'database.json'), 'utf8'));
  return placeDatabase(dataDir, id);
}

/** Stops what still runs on a data folder, and removes it with its database. */
export async function removeDataFolder(dataDir: string): Promise<void> {
  const place = await placeOf(dataDir).catch(() => undefined);
  if (place) {
    await stopCluster(place);
    await rm(place.home, { recursive: true, force: true });
    if (place.account) await rm(path.dirname(place.home), { recursive: true, force: true });
  }
  await rm(path.dirname(dataDir), { recursive: true, force: true });
}
