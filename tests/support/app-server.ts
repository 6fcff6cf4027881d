import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#app/platform/postgres/free-port.server.ts';
import { node24 } from '../../scripts/bootstrap/node-24.mjs';
import { plainEnvironment } from '../../scripts/bootstrap/plain-environment.mjs';
import { inProject, root } from '../../scripts/bootstrap/project.mjs';

import { addressesIn, removeDataFolder } from './data-folder.ts';
import { newStartedFolder } from './first-start.ts';

/** A running Lacuna, as its visitors meet it. */
export type AppServer = {
  origin: string;
  dataDir: string;
  /** By which a test looks into its database, as the owner of the tables and as the app. */
  database: { ownerUrl: string; appUrl: string };
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
  /** The data of an earlier start, which are not removed; without it the app begins as after its first. */
  dataDir?: string;
};

/** By it the app ends with a test that was cut short. */
const followParent = inProject('scripts/bootstrap/follow-parent.mjs');

/** Starts the built app on a free port, with a database of its own, and waits until it takes requests. */
export async function startApp({ env = {}, dataDir }: AppOptions = {}): Promise<AppServer> {
  const folder = dataDir ?? (await newStartedFolder());
  const port = env.PORT ?? String(await freePort());
  const child = spawn(node24(), ['--import', followParent, inProject('server.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...plainEnvironment(),
      NODE_ENV: 'production',
      PORT: port,
      LACUNA_DATA_DIR: folder,
      LACUNA_DEMO: '0',
      ...env,
    },
  });
  child.channel?.unref();
  running.add(child);
  child.once('close', () => running.delete(child));
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const clean = async () => {
    if (!dataDir) await removeDataFolder(folder);
  };
  try {
    await output.says(/^Lacuna is ready/m);
  } catch (error) {
    await ended;
    await clean();
    throw error;
  }
  const external = env.DATABASE_URL;
  return {
    origin: env.LACUNA_ORIGIN ?? `http://127.0.0.1:${port}`,
    dataDir: folder,
    database: external ? { ownerUrl: external, appUrl: external } : await addressesIn(folder),
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

const running = new Set<ChildProcess>();

/** Ends what a failed test left running, so that the next test does not meet it. */
export async function killStrayApps(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill('SIGKILL');
      await once(child, 'close');
    }),
  );
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
