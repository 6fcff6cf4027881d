import pg from 'pg';
import { StartupProblem } from '../startup-problem.ts';

/** Of PostgreSQL. */
export const oldestVersion = 15;
const extensions = ['pg_trgm', 'unaccent', 'btree_gin'];
const createExtensions = extensions
  .map((name) => `create extension if not exists ${name}`)
  .join('; ');

/** Connects as the owner; a database that cannot be reached is told without its password. */
export async function connectAsOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const { host } = new URL(ownerUrl);
    throw new StartupProblem(
      `The database at ${host || 'the local socket'} cannot be reached (${message || code}): start it, or correct DATABASE_URL.`,
    );
  }
}

/** Refuses a database in which Lacuna would find nothing in Russian and Kazakh, or could not make its tables. */
export async function checkServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`
    select current_setting('server_version_num')::int / 10000 as version,
           current_setting('server_encoding') as encoding,
           lower('ЖҰМЫС ҚҰЖАТЫ') = 'жұмыс құжаты' as lowers,
           has_schema_privilege('public', 'create') as may_create`);
  const server = rows[0];
  if (server.version < oldestVersion) {
    throw new StartupProblem(
      `The database is PostgreSQL ${server.version}: Lacuna needs ${oldestVersion} or later.`,
    );
  }
  if (server.encoding !== 'UTF8') throw wrongDatabase(`is encoded as ${server.encoding}`);
  if (!server.lowers) throw wrongDatabase('does not know Cyrillic letters');
  if (!server.may_create) {
    throw new StartupProblem(
      'The user of DATABASE_URL may not make tables: name the owner of the database, or run GRANT CREATE ON SCHEMA public TO that user.',
    );
  }
  await checkExtensions(owner);
}

/** Refuses a database that may lose what it acknowledged; the built-in one is never run so. */
export async function checkDurability(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select name from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  );
  if (rows.length === 0) return;
  const settings = rows.map(({ name }) => `${name} = on`).join(', ');
  throw new StartupProblem(
    `The database may lose what it acknowledged: set ${settings} in its configuration.`,
  );
}

/** Tries the extensions that the migrations make, and whether trigrams of Cyrillic words are found. */
async function checkExtensions(owner: pg.Client): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(createExtensions);
  } catch (error) {
    await owner.query('rollback');
    throw new StartupProblem(
      `The database refuses an extension (${(error as Error).message}): let a superuser run ${createExtensions};`,
    );
  }
  const { rows } = await owner.query(`select cardinality(show_trgm('опека')) as trigrams`);
  await owner.query('rollback');
  if (rows[0].trigrams === 0) throw wrongDatabase('finds no trigrams in Cyrillic words');
}

function wrongDatabase(fault: string): StartupProblem {
  return new StartupProblem(
    `The database ${fault}: make a new one with CREATE DATABASE lacuna TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C.UTF-8', and name it in DATABASE_URL.`,
  );
}
