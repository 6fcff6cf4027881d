import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { loadBuild } from './app/http/load-build.server.ts';
import { expressApp } from './app/http/express-app.server.ts';
import { connect, disconnect } from './app/platform/database.server.ts';
import { readEnv, type Env } from './app/platform/env.server.ts';
import { log } from './app/platform/log.server.ts';
import { openMail } from './app/platform/mail.server.ts';
import { openDatabase } from './app/platform/postgres/open-database.server.ts';
import { startWorkers, stopSending } from './app/platform/queue.server.ts';
import { checkPort, listen } from './app/platform/port.server.ts';
import { StartupProblem } from './app/platform/startup-problem.ts';
import { closeStreams } from './app/platform/streams.server.ts';
import { startLive } from './app/worker/live.server.ts';
import { jobHandlers, jobsTogether } from './app/worker/registry.server.ts';
import { fillEmptyDatabase } from './prisma/seed/fill-empty-database.ts';
import { prepareDatabase } from './prisma/seed/prepare-database.ts';

/** For which it still takes requests, so that a proxy can see that it is not ready and ask another. */
const DRAIN_MS = 1_000;
/** A proxy that has not heard of it yet goes on asking: it is waited for until nobody has asked for so long. */
const QUIET_MS = 300;
const LONGEST_DRAIN_MS = 2_500;
const GRACE_MS = 5_500;
/** Whoever has asked within this time may ask again. */
const LATELY_MS = 10_000;

async function start(): Promise<void> {
  const env = readEnv();
  const mode = process.env.NODE_ENV === 'development' ? 'development' : 'production';
  await checkPort(env.port);
  const database = await openDatabase(env);
  const stopping = { now: false };
  const undo: (() => Promise<unknown>)[] = [database.close];
  const stop = stopOnce(stopping, undo);
  listenToSignals(stop);
  try {
    await prepareDatabase(database.ownerUrl, say);
    connect(database.appUrl);
    undo.unshift(disconnect);
    openMail(env);
    const notice = await fillEmptyDatabase(env, database);
    undo.unshift(stopSending);
    const stopWorkers = await startWorkers(database.appUrl, jobHandlers(env), jobsTogether);
    undo.unshift(stopWorkers);
    undo.unshift(await startLive(database.appUrl));

    const { build, middleware } = await loadBuild(mode);
    listenToSignals(stop);
    const app = expressApp({
      ...env,
      ownerUrl: database.ownerUrl,
      mode,
      build,
      isStopping: () => stopping.now,
      ...(middleware ? { development: middleware } : {}),
    });
    const server = await listen(createServer(app), env.port);
    undo.unshift(() => closeServer(server));
    undo.unshift(drain(server));
    if (stopping.now) return;
    say(`Lacuna is ready: ${addressOf(env, server)}`);
    for (const line of notice) say(line);
  } catch (error) {
    if (!stopping.now) await runAll(undo);
    throw error;
  }
}

/** Ours alone: the development server would end the process before the database is closed. */
function listenToSignals(stop: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.removeAllListeners(signal).on(signal, stop);
}

/** The first signal stops in order; a second one, which a terminal sends to the whole group, changes nothing. */
function stopOnce(stopping: { now: boolean }, undo: (() => Promise<unknown>)[]): () => void {
  return () => {
    if (stopping.now) return;
    stopping.now = true;
    const last = setTimeout(() => process.exit(1), LONGEST_DRAIN_MS + GRACE_MS + 1_500);
    last.unref();
    void runAll(undo).then(() => process.exit(0));
  };
}

async function runAll(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) {
    await step().catch((error: Error) => log().error({ error: error.name }, 'stopping'));
  }
}

/** Makes the first step of stopping: a moment in which requests are still taken, where anybody makes some. */
function drain(server: Server): () => Promise<void> {
  let [last, lastOfPeople] = [-Infinity, -Infinity];
  server.on('request', ({ url }) => {
    last = performance.now();
    // A proxy asks whether the app is ready for as long as it runs.
    if (url !== '/ready') lastOfPeople = last;
  });
  return async () => {
    closeStreams();
    if (performance.now() - last >= LATELY_MS) return;
    const end = performance.now() + LONGEST_DRAIN_MS;
    await pause(DRAIN_MS);
    const isQuiet = () => performance.now() - lastOfPeople >= QUIET_MS;
    while (!isQuiet() && performance.now() < end) await pause(QUIET_MS / 10);
  };
}

/** Finishes requests in flight; open streams are told to end, and what is still open at the end of the grace is cut. */
function closeServer(server: Server): Promise<void> {
  closeStreams();
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    // A connection kept alive becomes idle only when its last answer has gone out.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}

function addressOf(env: Env, server: Server): string {
  return env.originIsDefault
    ? `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    : env.origin;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

start().catch((error: unknown) => {
  if (error instanceof StartupProblem) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
