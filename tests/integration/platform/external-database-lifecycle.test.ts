import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '#app/platform/postgres/free-port.server.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { emptyDatabase } from '#tests/support/clone-database.ts';
import { withAdmin } from '#tests/support/test-cluster.ts';
import { addressesIn, newDataFolder, removeDataFolder } from '#tests/support/data-folder.ts';
import { holdDatabase } from '#tests/support/database-holder.ts';

let dataDir: string;

beforeAll(async () => {
  dataDir = await newDataFolder();
});
afterAll(() => removeDataFolder(dataDir));

const open = (databaseUrl: string) => openDatabase({ dataDir, databaseUrl });

async function refusalOf(databaseUrl: string): Promise<string> {
  return open(databaseUrl).then(
    () => 'it was opened',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

/** Lets the owner act as the app, as the hint for a missing role says. */
const allowAppRole = (adminUrl: string) =>
  withAdmin(adminUrl, (admin) => admin.query('grant lacuna_app to lacuna'));

describe('the database that DATABASE_URL names', () => {
  it('is used by the app in a role that owns nothing', async () => {
    const external = await holdDatabase(dataDir, { purpose: 'command' });
    await allowAppRole((await addressesIn(dataDir)).adminUrl);
    const { ownerUrl, appUrl, embedded } = await open(external.ownerUrl);
    expect({ ownerUrl, embedded }).toEqual({ ownerUrl: external.ownerUrl, embedded: false });
    const app = new pg.Client({ connectionString: appUrl });
    await app.connect();
    const { rows } = await app.query('select current_user, session_user');
    await expect(app.query('create table own ()')).rejects.toThrow('permission denied');
    await app.end();
    expect(rows).toEqual([{ current_user: 'lacuna_app', session_user: 'lacuna' }]);
    await external.leave();
  });

  it('is refused where it may lose what it acknowledges', async () => {
    const cluster = inject('testCluster');
    const careless = await emptyDatabase(cluster);
    await allowAppRole(cluster.adminUrl);
    expect(await refusalOf(careless.ownerUrl)).toBe(
      'StartupProblem: The database may lose what it acknowledged: ' +
        'set fsync = on, full_page_writes = on, synchronous_commit = on in its configuration.',
    );
    await careless.drop();
  });

  it.each([
    [`encoding 'SQL_ASCII' locale_provider libc locale 'C'`, 'is encoded as SQL_ASCII'],
    [`encoding 'UTF8' locale_provider libc locale 'C'`, 'does not know Cyrillic letters'],
  ])('is refused with %s', async (settings, fault) => {
    const wrong = await emptyDatabase(inject('testCluster'), settings);
    expect(await refusalOf(wrong.ownerUrl)).toMatch(
      new RegExp(`^StartupProblem: The database ${fault}: make a new one with CREATE DATABASE .+$`),
    );
    await wrong.drop();
  });

  it('is refused where its user may not make tables', async () => {
    const cluster = inject('testCluster');
    const closed = await emptyDatabase(cluster);
    await withAdmin(cluster.adminUrl, async (admin) => {
      await admin.query(`alter database ${closed.name} owner to postgres`);
      await admin.query(`grant connect on database ${closed.name} to lacuna`);
    });
    expect(await refusalOf(closed.ownerUrl)).toMatch(
      /^StartupProblem: The user of DATABASE_URL may not make tables: .*GRANT CREATE ON SCHEMA public.*$/,
    );
    await closed.drop();
  });

  it('whose user may not act as the app is refused with the statements that mend it', async () => {
    const cluster = inject('testCluster');
    const own = await emptyDatabase(cluster);
    const outsider = `${own.name}_outsider`;
    await withAdmin(cluster.adminUrl, async (admin) => {
      await admin.query(`create role ${outsider} login password 'word'`);
      await admin.query(`alter database ${own.name} owner to ${outsider}`);
    });
    const url = Object.assign(new URL(own.ownerUrl), { username: outsider, password: 'word' });
    expect(await refusalOf(url.href)).toBe(
      'StartupProblem: The database lacks the role lacuna_app that the app works as: ' +
        `let a superuser run create role lacuna_app nologin; grant lacuna_app to ${outsider};`,
    );
    await own.drop();
    await withAdmin(cluster.adminUrl, (admin) => admin.query(`drop role ${outsider}`));
  });

  it('that nobody listens at is named in one line, without its password', async () => {
    const port = await freePort();
    expect(await refusalOf(`postgresql://lacuna:s3cret@127.0.0.1:${port}/lacuna`)).toBe(
      `StartupProblem: The database at 127.0.0.1:${port} cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}): start it, or correct DATABASE_URL.`,
    );
  });

  it('that refuses the password is named in one line', async () => {
    const url = new URL(inject('testCluster').ownerUrl);
    url.password = 'wrong';
    expect(await refusalOf(url.href)).toMatch(
      /^StartupProblem: The database at \S+ cannot be reached \(password authentication failed for user "lacuna"\): .+$/,
    );
  });
});
