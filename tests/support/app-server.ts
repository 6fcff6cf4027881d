import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#app/platform/postgres/free-port.server.ts';
import { node24 } from '../../scripts/bootstrap/node-24.mjs';
import { plainEnvironment } from '../../scripts/bootstrap/plain-environment.mjs';
import { inProject, root } from '../../scripts/bootstrap/project.mjs';
import { cloneDatabase } from './clone-database.ts';

import type { TestCluster } from './test-cluster.ts';

/** A running Lacuna, as its visitors meet it. */
export type AppServer = {
  origin: string;
  /** By which tests look into its database; the built-in one keeps its addresses to itself. */
  ownerUrl: string | undefined;
  dataDir: string;
  /** Everything that it has written to its output so far. */
  logs(): string;
  signal(name: NodeJS.Signals): void;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Asks it to end, as an operator would, and gives the exit code; what the test left is removed. */
  stop(): Promise<number | null>;
  /** Ends it without a warning; its data stay for the next start. */
  kill(): Promise<void>;
};

export type AppOptions = {
  env?: Record<string, string>;
  /** Where its database is cloned; without it the app brings its own built-in one. */
  cluster?: TestCluster;
  /** The data of an earlier start; they are not removed. */
  dataDir?: string;
};

/** Starts the built app on a free port and waits until it takes requests. */
export async function startApp({ env = {}, cluster, dataDir }: AppOptions): Promise<AppServer> {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'lacuna-')));
  const database = cluster && (await cloneDatabase(cluster));
  const port = env.PORT ?? String(await freePort());
  const child = spawn(node24(), [inProject('server.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...plainEnvironment(),
      NODE_ENV: 'production',
      PORT: port,
      LACUNA_DATA_DIR: folder,
      LACUNA_DEMO: '0',
      ...(database && { DATABASE_URL: database.ownerUrl }),
      ...env,
    },
  });
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const clean = async () => {
    await database?.drop();
    if (!dataDir) await rm(folder, { recursive: true, force: true });
  };
  try {
    await output.says(/^Lacuna is ready/m);
  } catch (error) {
    await ended;
    await clean();
    throw error;
  }
  return {
    origin: env.LACUNA_ORIGIN ?? `http://127.0.0.1:${port}`,
    ownerUrl: database?.ownerUrl,
    dataDir: folder,
    logs: output.text,
    signal: (name) => void child.kill(name),
    ended,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      await clean();
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Keeps what a program writes, and tells when it has written something awaited or ended without it. */
function collect(child: ChildProcess) {
  let written = '';
  let heard: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
      heard();
    });
  }
  return {
    text: () => written,
    says: (awaited: RegExp) =>
      new Promise<void>((resolve, reject) => {
        heard = () => {
          if (awaited.test(written)) resolve();
        };
        child.once('error', reject);
        child.once('close', (code) => reject(new AppEnded(code, written)));
      }),
  };
}

/** Lacuna ended instead of becoming ready. */
export class AppEnded extends Error {
  readonly code: number | null;
  readonly output: string;

  constructor(code: number | null, output: string) {
    super(`The app ended with ${code}:\n${output}`);
    this.code = code;
    this.output = output;
  }
}
