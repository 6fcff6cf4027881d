import { chmod, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '#app/platform/data-folder.server.ts';
import { openCredentials } from '#app/platform/postgres/credentials.server.ts';
import { placeDatabase, type Placement } from '#app/platform/postgres/placement.server.ts';
import { findPostmaster } from '#app/platform/postgres/postmaster.server.ts';
import { names } from '#app/platform/postgres/roles.server.ts';
import { stopCluster } from '#app/platform/postgres/run-cluster.server.ts';
import { isAlive } from './is-alive.ts';
import { hasRoom, memory } from './memory.ts';

/** A new folder, closed to other users as mkdtemp makes it, and a data folder in it that is not there yet. */
export async function newDataFolder(): Promise<string> {
  return path.join(await mkdtemp(path.join(tmpdir(), 'lacuna-')), 'data');
}

/** The same in the machine's memory, for an app whose data nobody looks for on the disk. */
export async function newDataFolderInMemory(): Promise<string> {
  if (!(await hasRoom())) return newDataFolder();
  await removeAbandoned();
  const folder = await mkdtemp(path.join(memory, `lacuna-of-${process.pid}-`));
  const dataDir = path.join(folder, 'data');
  await openDataFolder(dataDir);
  const { home, account } = await placeOf(dataDir);
  if (account) await moveTo(folder, path.dirname(home));
  return dataDir;
}

/** Folders carry the number of the process that made them; a killed one could not remove its own. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(memory)) {
    const maker = /^lacuna-of-(\d+)-/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) await removeDataFolder(path.join(memory, name, 'data'));
  }
}

/** Of root the database lies elsewhere: that place becomes a link into the folder. */
async function moveTo(folder: string, place: string): Promise<void> {
  const target = path.join(folder, 'database');
  await mkdir(target);
  // Whatever the umask is, the account has to pass through.
  for (const passed of [folder, target]) await chmod(passed, 0o755);
  await rm(place, { recursive: true });
  await symlink(target, place);
}

/** Forgets where the database of such a folder lies, so that the folder can go elsewhere with it. */
export async function removeLink(dataDir: string): Promise<void> {
  const { home, account } = await placeOf(dataDir);
  if (account) await rm(path.dirname(home));
}

/** Where the database of a data folder lies; for root that is outside of it. */
export async function placeOf(dataDir: string): Promise<Placement> {
  const { id } = await openCredentials(dataDir);
  return placeDatabase(dataDir, id);
}

/** By which the running database of a data folder is reached, as its owner, as the app and as superuser. */
export async function addressesIn(dataDir: string) {
  const { owner, app, superuser } = await openCredentials(dataDir);
  const running = await findPostmaster(await placeOf(dataDir));
  if (!running) throw new Error(`No database runs in ${dataDir}.`);
  const address = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${running.port}/${database}`;
  return {
    ownerUrl: address(names.owner, owner, names.database),
    appUrl: address(names.app, app, names.database),
    adminUrl: address('postgres', superuser, 'postgres'),
  };
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
