import path from 'node:path';
import pg from 'pg';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { addressesIn } from './data-folder.ts';
import { isAlive } from './is-alive.ts';
import { spaceForClones } from './memory-space.ts';
import { buildTemplate } from './template-database.ts';

/** The PostgreSQL of the tests: a built-in one of their own, which never meets a running `npm start`. */
export type TestCluster = {
  /** As superuser, to the database `postgres`. */
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** A migrated database with the reference data, to be cloned. */
  template: string;
  /** The tablespace that clones are made in. */
  space: string;
};

/** Nothing here has to outlive a power cut, so nothing waits for the disk. */
const inMemory = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const folder = path.resolve('.cache/test-postgres');

/** Starts the tests' PostgreSQL, or joins it where other tests run on it, and makes the template. */
export async function openTestCluster(): Promise<TestCluster & { close(): Promise<void> }> {
  const { close } = await openDatabase(
    { dataDir: folder, databaseUrl: undefined },
    { purpose: 'command', say: () => undefined, settings: inMemory },
  );
  try {
    const { adminUrl, ownerUrl, appUrl } = await addressesIn(folder);
    const made = await withAdmin(adminUrl, async (admin) => {
      await dropAbandoned(admin);
      return {
        template: await buildTemplate(admin, ownerUrl),
        space: await spaceForClones(admin),
      };
    });
    return { adminUrl, ownerUrl, appUrl, ...made, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Lends a superuser's connection. */
export async function withAdmin<Result>(
  adminUrl: string,
  use: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}

/** Clones carry the number of the process that made them; a killed one could not drop its own. */
async function dropAbandoned(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; pid: number }>(
    `select datname as name, split_part(datname, '_', 2)::int as pid
       from pg_database where datname ~ '^test_[0-9]+_[0-9]+$'`,
  );
  for (const { name, pid } of rows) {
    if (!isAlive(pid)) await admin.query(`drop database if exists ${name} with (force)`);
  }
}
