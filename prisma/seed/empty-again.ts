import pg from 'pg';
import { grantUseToApp } from '#app/platform/postgres/roles.server.ts';
import { prepareDatabase } from './prepare-database.ts';

/**
 * Makes a database empty again whose first filling was cut short. What was written of it is nobody's
 * work; a log of events that ends in the middle would be worse than none.
 */
export async function emptyAgain(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`
      set client_min_messages to warning;
      drop schema public cascade;
      drop schema if exists pgboss cascade;
      create schema public;`);
    await grantUseToApp(owner);
  } finally {
    await owner.end();
  }
  await prepareDatabase(ownerUrl);
}
