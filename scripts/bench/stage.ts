// The database of one size: the same data in Lacuna's tables and in the floor's, on one PostgreSQL.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  openDatabase,
  type OpenDatabase,
} from '../../app/platform/postgres/open-database.server.ts';
import { prepareDatabase } from '../../prisma/seed/prepare-database.ts';
import { node24 } from '../bootstrap/node-24.mjs';
import { hashOf } from '../bootstrap/stamp.mjs';
import { loadData } from './load-data.ts';
import { must, tool, workshop } from './tools.ts';

/** Migrations, and what makes the rows: not what measures them. */
const isLoader = (file: string): boolean =>
  file.startsWith('prisma/') || /\/(?:bench-|load-|copy-|without-|read-)/.test(file);

const settings = {
  shared_preload_libraries: 'pg_stat_statements',
  max_connections: '100',
  shared_buffers: '512MB',
};

export interface Stage {
  size: number;
  dataDir: string;
  database: OpenDatabase;
  superuserUrl: string;
  floorUrl: string | null;
  data: string;
}

/** Opens the database of a size, loaded; the floor's lies beside it where it is asked for. */
export async function openStage(
  size: number,
  { fresh = false, keep = false, floorToo }: { fresh?: boolean; keep?: boolean; floorToo: boolean },
): Promise<Stage> {
  const folder = path.join(workshop, String(size));
  const stamp = path.join(folder, 'loaded');
  const hash = hashOf(['prisma/schema', 'prisma/migrations', 'scripts/bench'], isLoader);
  // A server brings an older database to the newest migration by itself.
  const stale = !existsSync(stamp) || (!keep && readFileSync(stamp, 'utf8') !== hash);
  if (fresh || stale) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const data = await makeData(size);
  const env = { dataDir: path.join(folder, 'data'), databaseUrl: undefined };
  const database = await openDatabase(env, { settings, purpose: 'command' });
  const superuserUrl = superuser(env.dataDir, database.ownerUrl);
  if (fresh || stale) {
    await prepareDatabase(database.ownerUrl);
    console.error(`${size}: loading Lacuna's tables …`);
    await loadData(data, database.ownerUrl);
    writeFileSync(stamp, hash);
  }
  const floorUrl = floorToo
    ? await floorDatabase(superuserUrl, data, path.join(folder, 'floor'))
    : null;
  return { size, dataDir: env.dataDir, database, superuserUrl, floorUrl, data };
}

async function makeData(size: number): Promise<string> {
  const folder = path.join(workshop, 'data', String(size));
  if (existsSync(path.join(folder, 'truth.json'))) return folder;
  console.error(`${size}: generating …`);
  await must(node24(), [tool('gen-data.mjs'), '--items', String(size), '--out', folder]);
  return folder;
}

async function floorDatabase(superuserUrl: string, data: string, stamp: string): Promise<string> {
  const url = new URL(superuserUrl);
  url.pathname = '/bench_floor';
  if (existsSync(stamp)) return url.href;
  await query(superuserUrl, 'create database bench_floor');
  console.error('loading the floor …');
  await must(node24(), [tool('load-floor.mjs'), data, url.href]);
  writeFileSync(stamp, '');
  return url.href;
}

/** Statistics of statements and a second database are the superuser's. */
function superuser(dataDir: string, ownerUrl: string): string {
  const { superuser: password } = JSON.parse(
    readFileSync(path.join(dataDir, 'database.json'), 'utf8'),
  ) as { superuser: string };
  const url = new URL(ownerUrl);
  url.username = 'postgres';
  url.password = password;
  return url.href;
}

/** One statement on a connection of its own. */
export async function query(url: string, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
