import pg from 'pg';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';

/** Asks a database that the app is not connected to. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query<Row>(text).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

/** A digest of every row of every table of ours, computed columns too. */
export async function digests(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    url,
    `select relname as name from pg_class where relkind = 'r' and relpersistence <> 'u'
       and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await ask<{ digest: string }>(
      url,
      `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by t::text collate "C")), '') as digest
         from "${name}" t`,
    );
    found[name] = row!.digest;
  }
  return found;
}

/** Attachments whose file is not there, or is not the one that the row tells of. */
export async function wrongFiles(url: string, store: string): Promise<string[]> {
  const files = makeFileStore(store);
  const rows = await ask<{ id: string; key: string; sha256: string }>(
    url,
    'select id, storage_key as key, sha256 from attachment',
  );
  const wrong: string[] = [];
  for (const { id, key, sha256 } of rows) {
    if ((await files.checksum(key)) !== sha256) wrong.push(id);
  }
  return wrong;
}
