import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { node24 } from '../bootstrap/node-24.mjs';
import { inProject, root } from '../bootstrap/project.mjs';
import { serverFlags } from '../bootstrap/server-flags.mjs';
import type { Stage } from './stage.ts';
import { skeleton, tool } from './tools.ts';

export interface Running {
  pid: number;
  firstAnswerMs: number;
  stop(): Promise<void>;
}

const production = { ...process.env, NODE_ENV: 'production' };

/** Lacuna as it is shipped, on the database of a stage. */
export const startLacuna = (stage: Stage, port: number): Promise<Running> =>
  start([...serverFlags(), inProject('server.ts')], {
    cwd: root,
    url: `http://127.0.0.1:${port}/ready`,
    env: {
      ...production,
      PORT: String(port),
      LACUNA_DATA_DIR: stage.dataDir,
      LACUNA_DEMO: '0',
      LACUNA_ORIGIN: `http://127.0.0.1:${port}`,
    },
  });

/** The floor: node:http, the same statements, one rendering. */
export const startFloor = (stage: Stage, port: number): Promise<Running> =>
  start([tool('floor/react-ssr.mjs')], {
    cwd: tool(),
    url: `http://127.0.0.1:${port}/queue`,
    env: { ...production, PORT: String(port), PGURL: stage.floorUrl ?? '' },
  });

/** The least Remix app with every trick. */
export const startLean = (stage: Stage, port: number): Promise<Running> =>
  start(['server.mjs'], {
    cwd: skeleton,
    url: `http://127.0.0.1:${port}/queue-lean`,
    env: {
      ...production,
      PORT: String(port),
      PGURL: stage.floorUrl ?? '',
      ADAPTER: 'node',
      RENDER: 'direct',
      CLEAR: '1',
      GZIP: '0',
    },
  });

/** Starts a server on our Node and waits for its first answer; gives how long that took, and how to stop it. */
async function start(
  args: string[],
  { cwd, url, env }: { cwd: string; url: string; env: Record<string, string | undefined> },
): Promise<Running> {
  const began = performance.now();
  const child = spawn(node24(), args, {
    cwd,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk));
  const ended = once(child, 'close');
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() - began > 60_000) {
      await stop();
      throw new Error(`${args.at(-1)} does not answer at ${url}:\n${errors}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { pid: child.pid ?? 0, firstAnswerMs: Math.round(performance.now() - began), stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
