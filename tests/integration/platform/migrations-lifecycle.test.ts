import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { diffDatabaseToSchema } from '#app/platform/migrations/diff-schema.server.ts';
import { migrationNames } from '#app/platform/migrations/migration-files.server.ts';
import { applyMigrations, pendingMigrations } from '#app/platform/migrations/migrate.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { emptyDatabase } from '#tests/support/clone-database.ts';

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
}

describe('a migrated database', () => {
  const database = testDatabase();

  it('is what prisma/schema says', async () => {
    expect(await diffDatabaseToSchema(database.ownerUrl)).toBe('');
  });

  it('is seen to differ when it does', async () => {
    await query(database.ownerUrl, 'alter table setting add column odd text');
    expect(await diffDatabaseToSchema(database.ownerUrl)).toContain('DROP COLUMN "odd"');
  });

  it('has nothing pending, for the app too', async () => {
    expect(await pendingMigrations(database.appUrl)).toEqual([]);
    expect(await applyMigrations(database.ownerUrl)).toEqual({ applied: [] });
  });

  it('has its history in the table of Prisma, which the app may read and no more', async () => {
    const rows = await query(
      database.appUrl,
      'select migration_name as name from _prisma_migrations order by 1',
    );
    expect(rows.map(({ name }) => name)).toEqual(await migrationNames());
    await expect(query(database.appUrl, 'delete from _prisma_migrations')).rejects.toThrow(
      'permission denied',
    );
  });

  it('belongs to the owner: the app owns no table and makes none', async () => {
    const owned = `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                    where r.rolname = 'lacuna_app'`;
    expect(await query(database.ownerUrl, owned)).toEqual([]);
    await expect(query(database.appUrl, 'create table own ()')).rejects.toThrow(
      'permission denied',
    );
  });

  it('of a later Lacuna is refused by an earlier one', async () => {
    await query(
      database.ownerUrl,
      `update _prisma_migrations set migration_name = '99990101000000_later'
        where migration_name = (select max(migration_name) from _prisma_migrations)`,
    );
    await expect(applyMigrations(database.ownerUrl)).rejects.toThrow(
      /^The database is newer than this Lacuna \(it has the migration 99990101000000_later\)/,
    );
  });
});

describe('an empty database', () => {
  it('is migrated once by two who begin at the same moment', async () => {
    const empty = await emptyDatabase(inject('testCluster'));
    const names = await migrationNames();
    const results = await Promise.all([1, 2].map(() => applyMigrations(empty.ownerUrl)));
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, names.length].sort());
    await empty.drop();
  });

  it('is not one that has tables of another program', async () => {
    const foreign = await emptyDatabase(inject('testCluster'));
    await query(foreign.ownerUrl, 'create table customer ()');
    await expect(applyMigrations(foreign.ownerUrl)).rejects.toThrow(
      'The database has tables that are not of Lacuna: name an empty database in DATABASE_URL.',
    );
    await foreign.drop();
  });

  it('keeps nothing of a migration that fails, and takes it after the cause is mended', async () => {
    const empty = await emptyDatabase(inject('testCluster'));
    await query(empty.ownerUrl, 'create type setting as (obstacle text)');
    await expect(applyMigrations(empty.ownerUrl)).rejects.toThrow(
      /^The migration \S+ failed \(relation "setting" already exists\): the database is as it was/,
    );
    const left = await query(
      empty.ownerUrl,
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    expect(left.map(({ name }) => name)).toEqual(['_prisma_migrations']);
    await query(empty.ownerUrl, 'drop type setting');
    await applyMigrations(empty.ownerUrl);
    expect(await pendingMigrations(empty.ownerUrl)).toEqual([]);
    await empty.drop();
  });
});
