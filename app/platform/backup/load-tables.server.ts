import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartupProblem } from '../startup-problem.ts';
import { tableFile, type BackupTable, type Manifest } from './manifest.ts';
import { quoted, withColumns } from './tables.server.ts';

type ForeignKey = { table: string; name: string; definition: string };

const FOREIGN_KEYS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name,
    pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`;

/**
 * Fills the tables in one transaction. Rules that speak of changes rest meanwhile, since these rows
 * have been through them; keys between tables are taken away and made anew, which checks each row.
 */
export async function loadTables(
  owner: pg.Client,
  manifest: Manifest,
  folder: string,
): Promise<void> {
  const own = manifest.tables.filter(({ schema }) => schema === 'public');
  const keys = (await owner.query<ForeignKey>(FOREIGN_KEYS)).rows;
  await owner.query(`set client_encoding to 'UTF8'; set datestyle to 'ISO'; set timezone to 'UTC'`);
  await owner.query('begin');
  for (const { table, name } of keys) {
    await owner.query(`alter table ${table} drop constraint ${name}`);
  }
  for (const table of own) await owner.query(`alter table ${quoted(table)} disable trigger user`);
  if (own.length > 0) await owner.query(`truncate ${own.map(quoted).join(', ')}`);
  for (const table of own) {
    await copyInto(owner, withColumns(table), tableFile(folder, table));
    await checkCount(owner, quoted(table), table);
  }
  for (const table of own) await owner.query(`alter table ${quoted(table)} enable trigger user`);
  for (const { table, name, definition } of keys) {
    await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  for (const { name, value, isCalled } of manifest.sequences) {
    await owner.query('select setval($1::regclass, $2::bigint, $3)', [name, value, isCalled]);
  }
  const jobs = manifest.tables.find(({ schema }) => schema === 'pgboss');
  if (jobs) await loadJobs(owner, jobs, folder);
  await owner.query('commit');
  await owner.query('analyze');
}

async function copyInto(owner: pg.Client, target: string, file: string): Promise<void> {
  const into = owner.query(copyFrom(`copy ${target} from stdin`));
  await pipeline(createReadStream(file), createGunzip(), into);
}

async function checkCount(owner: pg.Client, name: string, table: BackupTable): Promise<void> {
  const { rows } = await owner.query<{ count: string }>(
    `select count(*)::text as count from ${name}`,
  );
  if (rows[0]!.count === String(table.rows)) return;
  throw new StartupProblem(
    `${table.name} has ${rows[0]!.count} rows and the backup says ${table.rows}: take another copy of this backup.`,
  );
}

/** Jobs come by way of a table of their own: those of a queue that this version does not have stay out. */
async function loadJobs(owner: pg.Client, jobs: BackupTable, folder: string): Promise<void> {
  const names = jobs.columns.map((name) => `"${name}"`).join(', ');
  await owner.query(
    `create temporary table restored_job on commit drop as select ${names} from pgboss.job with no data`,
  );
  await copyInto(owner, `restored_job (${names})`, tableFile(folder, jobs));
  await checkCount(owner, 'restored_job', jobs);
  await owner.query(
    `insert into pgboss.job (${names})
     select ${names} from restored_job where name in (select name from pgboss.queue)`,
  );
}
