import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Placement } from './placement.server.ts';

/** What a running PostgreSQL says of itself in postmaster.pid. */
export type Postmaster = { pid: number; port: number; status: string };

export const postmasterFile = (place: Placement) => path.join(place.cluster, 'postmaster.pid');

/** The PostgreSQL that runs on this cluster, if any; a file left by a killed one does not count. */
export async function findPostmaster(place: Placement): Promise<Postmaster | undefined> {
  const text = await readFile(postmasterFile(place), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!pid || !(await servesCluster(pid, place.cluster))) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? '' };
}

/** Number of the process may belong to another program by now: its command line has to name the cluster. */
async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.split('\0').includes(cluster);
  }
  const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
    () => ({ stdout: '' }),
  );
  return listed.stdout.includes(cluster);
}
