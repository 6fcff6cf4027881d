import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { actRows } from './reference/act-rows.ts';
import { listRows } from './reference/list-rows.ts';
import type { ReadReference, TableRows } from './reference/read-reference.ts';
import { unitRows } from './reference/unit-rows.ts';

const FOLDER = join(process.cwd(), 'prisma/seed/reference');

/**
 * Puts the reference data in: what is missing is added, what an administrator has edited stays.
 * Where the files have not changed since the last time, it is one statement.
 */
export async function loadReference(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const hash = createHash('sha256');
    const read: ReadReference = (name) => {
      const text = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
      hash.update(text);
      return JSON.parse(text);
    };
    const tables: TableRows[] = [...listRows(read), ...actRows(read), ...unitRows(read)];
    const version = hash.digest('hex');
    const { rows } = await client.query(
      `select value from setting where key = 'reference.version'`,
    );
    if (rows[0]?.value === version) return;
    await client.query('begin');
    const acts = await client.query<{ id: string }>('select id from act');
    const there = new Set(acts.rows.map(({ id }) => id));
    for (const [table, entries] of tables) {
      // Levels of an act that is there already are the office's to correct.
      const isOfOffice = ({ act_id: id }: Record<string, unknown>) =>
        table === 'act_level' && there.has(String(id));
      await insertMissing(
        client,
        table,
        entries.filter((entry) => !isOfOffice(entry)),
      );
    }
    await client.query(countUnits, [
      JSON.stringify(tables.find(([name]) => name === 'act_unit')?.[1]),
    ]);
    await client.query(
      'select keep_act_articles(act_id) from (select distinct act_id from act_edition) e',
    );
    await client.query(
      `insert into setting values ('reference.version', to_jsonb($1::text))
       on conflict (key) do update set value = excluded.value`,
      [version],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Units that a version without these digests has put in get them. */
const countUnits = `
  update act_unit u set norm_sha256 = r.norm_sha256, body_sha256 = r.body_sha256
  from jsonb_populate_recordset(null::act_unit, $1) r where u.id = r.id and u.body_sha256 = ''`;

async function insertMissing(client: pg.Client, table: string, entries: Record<string, unknown>[]) {
  const columns = Object.keys(entries[0] ?? {}).join(', ');
  if (!columns) return;
  // Table and column names come from this folder's code, values from JSON.
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`,
    [JSON.stringify(entries)],
  );
}
