import pg from 'pg';
import { StartupProblem } from '../startup-problem.ts';
import { checkDurability, checkServer, connectAsOwner } from './check-server.server.ts';
import { grantUseToApp, names } from './roles.server.ts';

/** Makes the database that DATABASE_URL names ready, and gives the address by which the app uses it. */
export async function prepareExternalDatabase(ownerUrl: string): Promise<{ appUrl: string }> {
  const owner = await connectAsOwner(ownerUrl);
  try {
    await checkServer(owner);
    const appUrl = asAppRole(ownerUrl);
    if (!(await connects(appUrl))) await makeAppRole(owner);
    await grantUseToApp(owner);
    await checkDurability(owner);
    return { appUrl };
  } finally {
    await owner.end();
  }
}

/** The same login, with the rights of the app's role from the first statement on. */
function asAppRole(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const options = url.searchParams.get('options');
  url.searchParams.set('options', [options, `-c role=${names.app}`].filter(Boolean).join(' '));
  // PostgreSQL reads a plus sign as it is, not as a blank.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function makeAppRole(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query('select quote_ident(current_user) as user');
  const make = `create role ${names.app} nologin`;
  const grant = `grant ${names.app} to ${rows[0].user}`;
  try {
    const found = await owner.query('select from pg_roles where rolname = $1', [names.app]);
    if (found.rowCount === 0) await owner.query(make);
    await owner.query(grant);
  } catch {
    throw new StartupProblem(
      `The database lacks the role ${names.app} that the app works as: let a superuser run ${make}; ${grant};`,
    );
  }
}
