import type pg from 'pg';

/**
 * Runs a load without the tables' foreign keys and text indexes, and makes both again from their own
 * words: PostgreSQL then checks and sorts everything at once. All other constraints and triggers stay.
 */
export async function withoutKeys(
  client: pg.Client,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as words
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by oid`,
    [tables],
  );
  const { rows: indexes } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as words
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am am on am.oid = c.relam
     where am.amname = 'gin' and i.indrelid = any($1::regclass[]) order by i.indexrelid`,
    [tables],
  );
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await load();
  for (const { words } of indexes) await client.query(words);
  for (const { table, name, words } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${words}`);
}
