import { spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupProblem } from '../startup-problem.ts';
import { freePort } from './free-port.server.ts';
import type { Placement } from './placement.server.ts';
import { findPostmaster, postmasterFile, type Postmaster } from './postmaster.server.ts';
import { serverSettings } from './settings.ts';

const beat = 20;
const attempts = 40;
const largestLog = 5_000_000;

/** Finds the PostgreSQL of this cluster or starts it, and waits until it takes connections. */
export async function ensureRunning(place: Placement, preferredPort?: number): Promise<Postmaster> {
  let port = preferredPort;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const ready = await waitForReady(place);
    if (ready) return ready;

    const failure = await startPostgres(place, port ?? (await freePort()));
    if (!failure) continue;
    if (/could not create any TCP\/IP sockets|Address already in use/.test(failure))
      port = undefined;
    else if (/lock file .* already exists/.test(failure)) await dropForeignLock(place);
    // Processes of a killed server hold its memory for a moment longer.
    else if (/pre-existing shared memory block/.test(failure)) await pause(250);
    else throw cannotStart(place, failure);
  }
  throw cannotStart(place, 'it did not become ready');
}

/** Ends the server: what is running is cut off, what was committed is written. */
export async function stopCluster(place: Placement): Promise<void> {
  const running = await findPostmaster(place);
  if (!running) return;
  signal(running.pid, 'SIGINT');
  if (await isGone(place, running.pid, 6_000)) return;
  signal(running.pid, 'SIGQUIT');
  await isGone(place, running.pid, 2_000);
}

/** Waits while a server is starting or stopping; undefined when there is none. */
async function waitForReady(place: Placement): Promise<Postmaster | undefined> {
  for (;;) {
    const found = await findPostmaster(place);
    if (!found || found.status === 'ready') return found;
    await pause(beat);
  }
}

/** Starts a server in a session of its own, so that no signal meant for the app reaches it. */
async function startPostgres(place: Placement, port: number): Promise<string | undefined> {
  const log = await openLog(place);
  const { size: logStart } = await log.stat();
  const settings = Object.entries({
    ...serverSettings,
    ...place.settings,
    port: String(port),
  });
  const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(place.binaries.postgres, ['-D', place.cluster, ...options], {
    ...place.account,
    cwd: place.home,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signalName) => (ended ??= `it ended with ${code ?? signalName}`));
  child.unref();
  await log.close();

  while (ended === undefined) {
    const found = await findPostmaster(place);
    if (found?.pid === child.pid && found?.status === 'ready') return undefined;
    await pause(beat);
  }
  const written = (await readFile(place.log)).subarray(logStart).toString();
  return written.match(/FATAL: .*/g)?.join('; ') ?? ended;
}

async function openLog(place: Placement) {
  const { size } = await stat(place.log).catch(() => ({ size: 0 }));
  if (size > largestLog) await rename(place.log, `${place.log}.1`);
  return open(place.log, 'a', 0o600);
}

/** Removes a postmaster.pid whose number now belongs to another program, which PostgreSQL itself cannot tell. */
async function dropForeignLock(place: Placement): Promise<void> {
  if (!(await findPostmaster(place))) await rm(postmasterFile(place), { force: true });
}

async function isGone(place: Placement, pid: number, within: number): Promise<boolean> {
  const deadline = performance.now() + within;
  while ((await findPostmaster(place))?.pid === pid) {
    if (performance.now() > deadline) return false;
    await pause(beat);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function cannotStart(place: Placement, reason: string): StartupProblem {
  return new StartupProblem(
    `The built-in PostgreSQL does not start (${reason}): see ${place.log}, or set DATABASE_URL to another PostgreSQL.`,
  );
}
