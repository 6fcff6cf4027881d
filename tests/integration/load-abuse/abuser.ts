import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { node24 } from '../../../scripts/bootstrap/node-24.mjs';
import { inProject, root } from '../../../scripts/bootstrap/project.mjs';
import type { Target } from './abuses.ts';

/** Begins an abuse in another process, so that what it costs whoever attacks is not laid to the server. */
export async function beginAbuse(
  what: string,
  target: Target,
): Promise<{ end(): Promise<number[]> }> {
  const program = inProject('tests/integration/load-abuse/abuser.program.ts');
  const child = spawn(node24(), [program, what, JSON.stringify(target)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  await once(lines, 'line');
  return {
    async end() {
      const answered = once(lines, 'line');
      const ended = once(child, 'close');
      child.stdin.end();
      const [statuses] = (await answered) as [string];
      await ended;
      return JSON.parse(statuses) as number[];
    },
  };
}
