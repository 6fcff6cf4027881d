import pg from 'pg';
import { names } from '../postgres/roles.server.ts';
import { StartupProblem } from '../startup-problem.ts';
import { migrationNames, migrationsFolder, readMigrations } from './migration-files.server.ts';
import { withSchemaEngine } from './schema-engine.server.ts';

const lockKey = 4_704;
const noFilter = { externalTables: [], externalEnums: [] };

type Options = {
  onProgress?: (line: string) => void;
  /** Not all, but these: the state that a backup was taken in. */
  only?: ReadonlySet<string>;
};

/** Brings the database to the newest migration; where it is already there, this is one query. */
export async function applyMigrations(
  ownerUrl: string,
  { onProgress, only }: Options = {},
): Promise<{ applied: string[] }> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // Two starts at once apply one after the other.
    await owner.query('select pg_advisory_lock($1)', [lockKey]);
    const lacking = await lackingMigrations(owner);
    const pending = lacking.filter((name) => only?.has(name) ?? true);
    if (pending.length === 0) return { applied: [] };

    onProgress?.(`Applying migrations: ${pending.join(', ')} …`);
    if (await hasHistory(owner)) await forgetUnfinished(owner);
    else await refuseForeignTables(owner);
    await applyAll(ownerUrl, only);
    await owner.query(`revoke all on _prisma_migrations from ${names.app}`);
    await owner.query(`grant select on _prisma_migrations to ${names.app}`);
    return { applied: pending };
  } finally {
    await owner.end();
  }
}

/** The migrations that the database still lacks, oldest first; any role that may read its history can ask. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  // Asked while the app runs: the loss of the connection is told by the statement, and must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await lackingMigrations(client);
  } finally {
    await client.end();
  }
}

async function applyAll(ownerUrl: string, only?: ReadonlySet<string>): Promise<void> {
  const all = await readMigrations();
  const migrations = only ? all.filter(({ name }) => only.has(name)) : all;
  const migrationsList = {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  try {
    await withSchemaEngine(ownerUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilter }),
    );
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    const [failed] = await pendingMigrations(ownerUrl);
    throw new StartupProblem(
      `The migration ${failed} failed (${reason}): the database is as it was before it; mend the cause and start again.`,
    );
  }
}

/** A migration is one transaction: one that did not finish left nothing behind and may be tried again. */
async function forgetUnfinished(owner: pg.Client): Promise<void> {
  await owner.query(
    'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
  );
}

async function refuseForeignTables(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query(`select from pg_tables where schemaname = 'public'`);
  if (rowCount === 0) return;
  throw new StartupProblem(
    'The database has tables that are not of Lacuna: name an empty database in DATABASE_URL.',
  );
}

async function hasHistory(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select to_regclass('public._prisma_migrations') is not null as present`,
  );
  return rows[0].present;
}

type Client = { query(text: string): Promise<{ rows: Record<string, unknown>[] }> };
type Step = { name: string; finished: boolean };

/** The migrations that the database behind a connection lacks; refuses one of a later Lacuna. */
export async function lackingMigrations(client: Client): Promise<string[]> {
  const wanted = await migrationNames();
  const known = new Map((await historyOf(client)).map(({ name, finished }) => [name, finished]));
  for (const name of known.keys()) {
    if (!wanted.includes(name)) {
      throw new StartupProblem(
        `The database is newer than this Lacuna (it has the migration ${name}): update Lacuna, or restore the backup made before.`,
      );
    }
  }
  return wanted.filter((name) => !known.get(name));
}

const NO_SUCH_TABLE = '42P01';

async function historyOf(client: Client): Promise<Step[]> {
  try {
    const { rows } = await client.query(
      `select migration_name as name, finished_at is not null as finished
         from _prisma_migrations where rolled_back_at is null`,
    );
    return rows as Step[];
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_TABLE) return [];
    throw error;
  }
}
