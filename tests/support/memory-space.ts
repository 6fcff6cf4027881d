import { chown, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { hasRoom, memory } from './memory.ts';

const space = 'in_memory';
const lockKey = 4_706;

/**
 * A tablespace for the clones of this cluster in the machine's memory, by its name, or the cluster's own where
 * there is none to spare.
 */
export async function spaceForClones(admin: pg.Client): Promise<string> {
  if (!(await hasRoom())) return 'pg_default';
  const { rows } = await admin.query<{ cluster: string }>(
    `select current_setting('data_directory') as cluster`,
  );
  const { cluster } = rows[0]!;
  const folder = path.join(memory, `lacuna-tests-${path.basename(path.dirname(cluster))}`);
  await admin.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    if (!(await isThere(admin, folder))) await make(admin, cluster, folder);
    return space;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [lockKey]);
  }
}

/** PostgreSQL remembers the space when the machine has forgotten what was in its memory. */
async function isThere(admin: pg.Client, folder: string): Promise<boolean> {
  const known = await admin.query(
    `select from pg_tablespace where spcname = $1 and pg_tablespace_location(oid) = $2`,
    [space, folder],
  );
  return known.rowCount === 1 && (await readdir(folder).catch(() => [])).length > 0;
}

async function make(admin: pg.Client, cluster: string, folder: string): Promise<void> {
  await admin.query(`drop tablespace if exists ${space}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = await stat(cluster);
  await chown(folder, uid, gid);
  await admin.query(`create tablespace ${space} location '${folder}'`);
}
