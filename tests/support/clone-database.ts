import { names } from '#app/platform/postgres/roles.server.ts';
import { withAdmin, type TestCluster } from './test-cluster.ts';
import { addressOf } from './template-database.ts';

/** A database of one test's own. */
export type Clone = { name: string; ownerUrl: string; appUrl: string; drop(): Promise<void> };

let made = 0;

/** Copies the migrated template, file by file, which takes some hundredths of a second. */
export function cloneDatabase(cluster: TestCluster): Promise<Clone> {
  const { template, space } = cluster;
  return createDatabase(cluster, `template ${template} strategy file_copy tablespace ${space}`);
}

/** A database without anything in it, of another encoding or locale if wanted. */
export function emptyDatabase(cluster: TestCluster, settings = ''): Promise<Clone> {
  const copied = `template template0 strategy file_copy tablespace ${cluster.space}`;
  return createDatabase(cluster, `${copied} ${settings}`);
}

async function createDatabase(cluster: TestCluster, options: string): Promise<Clone> {
  made += 1;
  const name = `test_${process.pid}_${made}`;
  await withAdmin(cluster.adminUrl, async (admin) => {
    await admin.query(`create database ${name} owner ${names.owner} ${options}`);
  });
  return {
    name,
    ownerUrl: addressOf(cluster.ownerUrl, name),
    appUrl: addressOf(cluster.appUrl, name),
    drop: () =>
      withAdmin(cluster.adminUrl, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}
