import type { SpawnOptions } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { node24 } from '../bootstrap/node-24.mjs';
import { inProject, Stop } from '../bootstrap/project.mjs';
import { runQuietly } from '../bootstrap/run.mjs';

/** Everything that the bench makes; nothing of it is kept in the repository. */
export const workshop = inProject('.bench');

const given = process.env.LACUNA_BENCH_TOOLS ?? inProject('../shared/bench');
const tools = path.join(workshop, 'tools');
export const skeleton = path.join(tools, 'remix-skeleton');
export const tool = (...parts: string[]): string => path.join(tools, ...parts);

/** Copies the measuring tool, the floor and the skeleton, with their packages, and builds the skeleton. */
export async function prepareTools({ skeletonToo }: { skeletonToo: boolean }): Promise<void> {
  if (!existsSync(given)) {
    throw new Stop(`The measuring tool is not at ${given}: set LACUNA_BENCH_TOOLS to its folder.`);
  }
  mkdirSync(workshop, { recursive: true });
  cpSync(given, tools, { recursive: true, force: true });
  await install(tools);
  if (!skeletonToo) return;
  await install(skeleton);
  if (existsSync(path.join(skeleton, 'build/server/index.js'))) return;
  await must(
    node24(),
    [path.join(skeleton, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'],
    { cwd: skeleton, env: { ...process.env, NODE_ENV: 'production' } },
  );
}

async function install(folder: string): Promise<void> {
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const missing = Object.keys({ ...wanted.dependencies, ...wanted.devDependencies }).some(
    (name) => !existsSync(path.join(folder, 'node_modules', name, 'package.json')),
  );
  const flags = ['install', '--no-audit', '--no-fund', '--include=dev'];
  if (missing) await must('npm', flags, { cwd: folder });
}

/** Runs a program that has to succeed. */
export async function must(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { code, output } = await runQuietly(command, args, options);
  if (code !== 0) throw new Stop(`${output}\n${command} ${args.join(' ')} failed (see above).`);
  return output;
}
