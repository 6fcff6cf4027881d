import { createHash } from 'node:crypto';
import { chmod, chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { accountName, databaseAccount, type Account } from './account.server.ts';
import { copyBinaries, locateBinaries, type Binaries } from './binaries.server.ts';

/** Where a built-in database lives, with which programs, and whom it runs as. */
export type Placement = {
  binaries: Binaries;
  /** Holds the cluster and its log; belongs to the account. */
  home: string;
  cluster: string;
  log: string;
  /** Undefined: the user who started Lacuna. */
  account: Account | undefined;
  /** Beyond those that it is always run with. */
  settings: Readonly<Record<string, string>>;
  /** What the operator should know about the place, if it is not in the data folder. */
  notice: string | undefined;
};

const homeOfRoot = '/var/lib/lacuna';

/**
 * Decides the place of the database: inside the data folder; for root in /var/lib/lacuna, because the account
 * that PostgreSQL then runs as cannot enter /root or a folder closed to others.
 */
export async function placeDatabase(dataDir: string, id: string): Promise<Placement> {
  const installed = await locateBinaries();
  if (process.getuid?.() !== 0) return placeIn(path.join(dataDir, 'postgres'), installed);

  const account = await databaseAccount();
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const parent = path.join(homeOfRoot, hash);
  await mkdir(parent, { recursive: true });
  // Whatever the umask is, the account has to pass through.
  for (const folder of [homeOfRoot, parent]) await chmod(folder, 0o755);
  const binaries = await copyBinaries(installed, homeOfRoot);
  const home = path.join(parent, id);
  const notice = `PostgreSQL does not run as root: the database is in ${home} and runs as ${accountName}.`;
  return placeIn(home, binaries, account, notice);
}

async function placeIn(
  home: string,
  binaries: Binaries,
  account?: Account,
  notice?: string,
): Promise<Placement> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (account) await chown(home, account.uid, account.gid);
  const cluster = path.join(home, 'cluster');
  const log = path.join(home, 'postgres.log');
  return { binaries, home, cluster, log, account, settings: {}, notice };
}
