import type pg from 'pg';

type Table = { schema: string; name: string; columns: string[] };

/** Columns by which rows name a file of the store. */
const fileColumns = ['storage_key', 'derivative_key'];

// The history of migrations is made anew by applying them; of the queue, its jobs alone are ours.
const TABLES = `
  select n.nspname as schema, c.relname as name,
    array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = ''
  where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 'u'
    and ((n.nspname = 'public' and c.relname <> '_prisma_migrations')
      or (n.nspname = 'pgboss' and c.relname = 'job'))
  group by n.nspname, c.relname
  order by n.nspname desc, c.relname`;

/** The tables that a backup holds, with the columns that are not computed from others. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  return (await client.query<Table>(TABLES)).rows;
}

/** The name of a table as SQL writes it. */
export const quoted = ({ schema, name }: { schema: string; name: string }) =>
  `"${schema}"."${name}"`;

const columnsOf = ({ columns }: Table) => columns.map((name) => `"${name}"`).join(', ');

/** A table and its columns, for COPY to fill. */
export const withColumns = (table: Table) => `${quoted(table)} (${columnsOf(table)})`;

/** The rows of a table; COPY would not read a partitioned one by its name alone. */
export const selectAll = (table: Table) => `select ${columnsOf(table)} from ${quoted(table)}`;

/** The keys of all files that rows name, as the client's snapshot sees them. */
export async function listFileKeys(client: pg.ClientBase, tables: Table[]): Promise<string[]> {
  const parts = tables.flatMap((table) =>
    table.columns
      .filter((column) => table.schema === 'public' && fileColumns.includes(column))
      .map((column) => `select ${column} as key from ${quoted(table)} where ${column} is not null`),
  );
  if (parts.length === 0) return [];
  const { rows } = await client.query<{ key: string }>(`${parts.join(' union ')} order by key`);
  return rows.map(({ key }) => key);
}
