import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartupProblem } from '../startup-problem.ts';

/** Whom the database runs as. */
export type Account = { uid: number; gid: number };

export const accountName = 'lacuna-db';

/** PostgreSQL refuses to run as root: for root alone, a system account without a password or a shell. */
export async function databaseAccount(): Promise<Account> {
  const found = await findAccount();
  if (found) return found;

  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const reason = await promisify(execFile)('useradd', [...options, accountName]).then(
    () => undefined,
    (error: NodeJS.ErrnoException & { stderr?: string }) => error.stderr?.trim() || error.message,
  );
  // A second start at the same moment may have made it.
  const made = await findAccount();
  if (made) return made;
  throw new StartupProblem(
    `PostgreSQL does not run as root, and the account ${accountName} could not be made (${reason}): start Lacuna as an ordinary user, or set DATABASE_URL.`,
  );
}

async function findAccount(): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const fields = lines.map((line) => line.split(':')).find(([name]) => name === accountName);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}
