import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { node24 } from '../../scripts/bootstrap/node-24.mjs';
import { plainEnvironment } from '../../scripts/bootstrap/plain-environment.mjs';
import { inProject, root } from '../../scripts/bootstrap/project.mjs';

/** A process of its own that has a data folder's database open, so that a test can kill it. */
export type Holder = {
  ownerUrl: string;
  port: string;
  pid: number;
  /** Lets it close the database and end. */
  leave(): Promise<void>;
  /** Ends it at once, as `kill -9` does. */
  kill(): Promise<void>;
};

type Options = { purpose?: 'serve' | 'command'; env?: Record<string, string>; uid?: number };

/** Opens the database in another process; rejects with what that process says if it cannot. */
export async function holdDatabase(
  dataDir: string,
  { purpose = 'serve', env = {}, uid }: Options = {},
): Promise<Holder> {
  const program = inProject('tests/support/database-holder.program.ts');
  // The strictest umask, which must not keep out the account that the database runs as.
  const command = ['-c', 'umask 077 && exec "$@"', 'sh', node24(), program, dataDir, purpose];
  const child = spawn('sh', command, {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...plainEnvironment(), ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (complaint += chunk));
  const ended = once(child, 'close');
  const [answer] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error(complaint.trim()))),
  ]);
  const { ownerUrl } = JSON.parse(answer);
  return {
    ownerUrl,
    port: new URL(ownerUrl).port,
    pid: child.pid ?? 0,
    async leave() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
