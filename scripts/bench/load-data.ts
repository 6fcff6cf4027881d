import path from 'node:path';
import pg from 'pg';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { commentRows } from './bench-comments.ts';
import { benchPeople, type Tables } from './bench-people.ts';
import { aboutItem, reportRows, type Lists } from './bench-report.ts';
import { copyIn } from './copy-in.ts';
import { readTsv } from './read-tsv.ts';
import { followerTables, withoutFollowers } from './without-followers.ts';
import { withoutKeys } from './without-keys.ts';

const PASSWORD = 'benchpass1';
/** So many lines of the data are in memory at once. */
const BATCH = 4_000;

const peopleTables = ['account', 'monitoring_group', 'group_region', 'membership'];
const reportTables = [
  'report',
  'report_version',
  'report_group',
  'report_person',
  'report_choice',
  'report_provision',
  'report_clock',
  'report_clock_pause',
  'source',
  'clarification',
  'decision',
  'dossier',
  'dossier_report',
  'event',
];
const talkTables = ['thread', 'comment'];
const tables = [...reportTables, ...talkTables];

export interface Loaded {
  reports: number;
  comments: number;
}

/**
 * Puts the generated data (groups, users, items, comments) into an empty, migrated database with its
 * reference data; the same data give the same rows, but for the salt of the password.
 */
export async function loadData(
  folder: string,
  ownerUrl: string,
  given: { passwordHash?: string } = {},
): Promise<Loaded> {
  const file = (name: string) => path.join(folder, `${name}.tsv`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select from account limit 1');
    if (rows.length > 0) throw new Error('The database holds accounts already: give an empty one.');
    await client.query("begin; set local maintenance_work_mem = '256MB'");
    const lists = await loadLists(client);
    const people = benchPeople({
      groups: await all(readTsv(file('groups'))),
      users: await all(readTsv(file('users'))),
      regions: lists.regions,
      passwordHash: given.passwordHash ?? (await hashPassword(PASSWORD)),
    });
    const load = () =>
      withoutKeys(client, [...peopleTables, ...tables], async () => {
        await put(client, people.rows);
        const { groupOf, companyOf } = await readCompany(file('items'), lists);
        const world = { lists, people, companyOf };
        await putAll(client, readTsv(file('items')), (item) => reportRows(item, world));
        await putAll(client, readTsv(file('comments')), commentRows(people, groupOf));
      });
    await withoutFollowers(client, load);
    await client.query(`select setval('report_number_seq', (select max(number) from report))`);
    await client.query('commit');
    await client.query(
      `vacuum (analyze) ${[...peopleTables, ...tables, ...followerTables].join(', ')}`,
    );
    const counted = await client.query<Loaded>(
      'select (select count(*) from report)::int as reports, (select count(*) from comment)::int as comments',
    );
    return counted.rows[0] ?? { reports: 0, comments: 0 };
  } finally {
    await client.end();
  }
}

/** The keys of the reference lists, in an order that does not change. */
async function loadLists(client: pg.Client): Promise<Lists> {
  const keys = async (table: string) =>
    (await client.query<{ key: string }>(`select key from ${table} order by key`)).rows.map(
      ({ key }) => key,
    );
  const acts = await client.query<Lists['acts'][number]>(
    'select id, key, adilet_id from act order by key',
  );
  return {
    acts: acts.rows,
    regions: await keys('region'),
    levels: await keys('education_level'),
    gapKinds: await keys('gap_kind'),
    organisations: await keys('organisation_type'),
    harmKinds: await keys('harm_kind'),
    riskAreas: await keys('risk_area'),
  };
}

/** Whose item is whose, and how many groups and regions report a norm, as the score counts them. */
async function readCompany(itemsFile: string, lists: Lists) {
  const REJECTED = '6';
  const groups: number[] = [];
  const alike = new Map<string, { groups: Set<string>; regions: Set<string> }>();
  for await (const [id, group = '', , , status] of readTsv(itemsFile)) {
    groups[Number(id)] = Number(group);
    if (status === REJECTED) continue;
    const { key, region } = aboutItem(Number(id), lists);
    const company = alike.get(key) ?? { groups: new Set<string>(), regions: new Set<string>() };
    company.groups.add(group);
    company.regions.add(region);
    alike.set(key, company);
  }
  return {
    groupOf: (item: number) => groups[item] ?? 1,
    companyOf: (key: string) => ({
      groupCount: alike.get(key)?.groups.size ?? 1,
      regionCount: alike.get(key)?.regions.size ?? 1,
    }),
  };
}

async function putAll(
  client: pg.Client,
  lines: AsyncIterable<string[]>,
  rowsOf: (line: string[]) => Tables,
): Promise<void> {
  let waiting: Tables = {};
  let count = 0;
  for await (const line of lines) {
    for (const [table, rows] of Object.entries(rowsOf(line))) {
      (waiting[table] ??= []).push(...rows);
    }
    count += 1;
    if (count % BATCH === 0) {
      await put(client, waiting);
      waiting = {};
    }
  }
  await put(client, waiting);
}

async function put(client: pg.Client, byTable: Tables): Promise<void> {
  for (const [table, rows] of Object.entries(byTable)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    await copyIn(
      client,
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    );
  }
}

async function all(lines: AsyncIterable<string[]>): Promise<string[][]> {
  const found: string[][] = [];
  for await (const line of lines) found.push(line);
  return found;
}
