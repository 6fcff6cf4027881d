import pg from 'pg';
import type { Credentials } from './credentials.server.ts';

/** The names in a built-in database; `DATABASE_URL` brings its own owner and database. */
export const names = { database: 'lacuna', owner: 'lacuna', app: 'lacuna_app' };

const lockKey = 4_703;

/** Makes the roles and the database where they are missing; true when the database is new. */
export async function ensureDatabase(adminUrl: string, credentials: Credentials): Promise<boolean> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    if (await exists(admin, 'select from pg_database where datname = $1', names.database)) {
      return false;
    }
    await admin.query('create extension if not exists pg_stat_statements');
    await ensureLogin(admin, names.owner, credentials.owner);
    await ensureLogin(admin, names.app, credentials.app);
    await admin.query(`create database ${names.database} owner ${names.owner}`);
    await admin.query(`revoke all on database ${names.database} from public`);
    await admin.query(`grant connect on database ${names.database} to ${names.app}`);
    return true;
  } finally {
    await admin.end();
  }
}

/** Lets the app use what the owner makes, without owning any of it. */
export async function grantUseToApp(owner: pg.ClientBase): Promise<void> {
  const inPublic = 'alter default privileges in schema public grant';
  // Two starts at the same moment would trip over each other's rows of the catalogue.
  await owner.query(`
    begin;
    select pg_advisory_xact_lock(${lockKey});
    grant usage on schema public to ${names.app};
    ${inPublic} select, insert, update, delete on tables to ${names.app};
    ${inPublic} usage on sequences to ${names.app};
    commit;
  `);
}

async function ensureLogin(admin: pg.Client, role: string, password: string): Promise<void> {
  if (await exists(admin, 'select from pg_roles where rolname = $1', role)) return;
  const secret = admin.escapeLiteral(password);
  await admin.query(
    `create role ${role} login nosuperuser nocreatedb nocreaterole password ${secret}`,
  );
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rowCount === 1;
}
