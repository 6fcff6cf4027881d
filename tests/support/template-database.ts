import type pg from 'pg';
import { connectAsOwner } from '#app/platform/postgres/check-server.server.ts';
import { grantUseToApp, names } from '#app/platform/postgres/roles.server.ts';
import { prepareDatabase } from '../../prisma/seed/prepare-database.ts';
import { hashOf } from '../../scripts/bootstrap/stamp.mjs';

const lockKey = 4_705;
const kept = 5;

/** Makes a database as a first start leaves it, once for each state of the migrations and reference data. */
export async function buildTemplate(admin: pg.Client, ownerUrl: string): Promise<string> {
  const sources = ['prisma/migrations', 'prisma/seed', 'app/platform/queue-names.ts'];
  const template = `template_${hashOf(sources).slice(0, 16)}`;
  await admin.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    const found = await admin.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await make(admin, template, addressOf(ownerUrl, template));
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [lockKey]);
  }
}

/** The same login at another database of the cluster. */
export function addressOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

async function make(admin: pg.Client, template: string, templateUrl: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} owner ${names.owner}`);
  const url = addressOf(templateUrl, unfinished);
  const owner = await connectAsOwner(url);
  await grantUseToApp(owner);
  await owner.end();
  await prepareDatabase(url);
  await admin.query(`alter database ${unfinished} rename to ${template}`);
  await dropOldTemplates(admin);
}

async function dropOldTemplates(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'template\\_%' order by oid desc offset $1`,
    [kept],
  );
  for (const { name } of rows) await admin.query(`drop database ${name} with (force)`);
}
