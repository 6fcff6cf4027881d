import { execFile } from 'node:child_process';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem } from '../startup-problem.ts';
import type { Placement } from './placement.server.ts';

/** Makes the cluster where there is none; it is Unicode whatever the environment says of languages. */
export async function initCluster(place: Placement, superuserPassword: string): Promise<void> {
  const version = await clusterVersion(place);
  if (version !== undefined) return checkVersion(place, version);

  const unfinished = `${place.cluster}.${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
  if (place.account) await chown(passwordFile, place.account.uid, place.account.gid);
  try {
    await runInitdb(place, unfinished, passwordFile);
    await rename(unfinished, place.cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Of two first starts at once the slower finds the cluster of the other.
    if ((await clusterVersion(place)) === undefined) throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb(place: Placement, folder: string, passwordFile: string): Promise<void> {
  const options = [
    ['--pgdata', folder],
    ['--username', 'postgres'],
    ['--pwfile', passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    ['--locale-provider', 'icu'],
    ['--icu-locale', 'und'],
    ['--locale', 'C.UTF-8'],
  ].flat();
  try {
    await promisify(execFile)(place.binaries.initdb, options, {
      ...place.account,
      cwd: place.home,
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = stderr?.match(/^initdb: (?:error: )?(.*)$/m)?.[1] ?? message;
    throw new StartupProblem(
      `The database could not be made in ${place.home} (${reason}): check the disk, set LACUNA_DATA_DIR to another folder, or set DATABASE_URL.`,
    );
  }
}

async function clusterVersion(place: Placement): Promise<string | undefined> {
  const file = path.join(place.cluster, 'PG_VERSION');
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
}

function checkVersion(place: Placement, version: string): void {
  const installed = place.binaries.version.split('.')[0];
  if (version === installed) return;
  throw new StartupProblem(
    `The database in ${place.cluster} is of PostgreSQL ${version}, the built-in one is ${installed}: move the data with pg_dump, or set DATABASE_URL to a PostgreSQL ${version}.`,
  );
}
