import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type ChildLimits = {
  cpuSeconds: number;
  /** The JavaScript heap. */
  heapMb: number;
  /** All memory of its own that the process may write to, native code included. */
  dataMb: number;
  /** Native add-ons, which Node cannot hold back: for sharp alone. */
  addons?: boolean;
  /** The one file outside the program that it may read. */
  readable?: string;
};

// The built pages run from `build/`, the rest from `app/`: package.json finds the sources for both.
const { resolve } = createRequire(import.meta.url);

/** V8 reserves about this much for itself at start, and the system counts it. */
const reservedMb = 512;

/**
 * The command that starts a child which can read its program and one file, write nothing, start
 * nothing; the kernel holds it to its memory and processor time.
 */
export function childCommand(task: string, limits: ChildLimits): [command: string, args: string[]] {
  const child = resolve('#app/platform/isolation/child.ts');
  const program = path.resolve(path.dirname(child), '../../..');
  const readable = [
    ...['app', 'package.json', 'node_modules'].map((name) => path.join(program, name)),
    realpathSync(path.join(program, 'node_modules')),
    '/proc/self/status',
    ...(limits.readable ? [limits.readable] : []),
  ];
  const node = [
    process.execPath,
    '--permission',
    ...readable.map((allowed) => `--allow-fs-read=${allowed}`),
    ...(limits.addons ? ['--allow-addons'] : []),
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    `--max-old-space-size=${limits.heapMb}`,
    '--max-semi-space-size=4',
    child,
    resolve(task),
  ];
  if (process.platform !== 'linux') return [node[0]!, node.slice(1)];

  const held = `ulimit -c 0; ulimit -f 0; ulimit -t "$0"; ulimit -d "$1"; shift; exec "$@"`;
  return [
    '/bin/sh',
    ['-c', held, String(limits.cpuSeconds), String((limits.dataMb + reservedMb) * 1024), ...node],
  ];
}
