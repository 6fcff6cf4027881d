import type pg from 'pg';

/** What those triggers keep. */
export const followerTables = [
  'coverage_report',
  'coverage_tally',
  'coverage_finding',
  'article_report',
  'article_stage',
];

/** Triggers by which coverage and the states of articles follow each report that is written. */
const followers = `select tgrelid::regclass::text as "table", quote_ident(tgname) as name
  from pg_trigger where not tgisinternal and (tgname like 'coverage\\_hears%'
    or tgname in ('report_comes_to_its_articles', 'report_tells_its_articles')
    or tgname like 'provisions\\_%')`;

/**
 * Runs a load without the triggers that count each report by itself, and counts all of them at once
 * afterwards, by the same functions.
 */
export async function withoutFollowers(client: pg.Client, load: () => Promise<void>) {
  const { rows } = await client.query<{ table: string; name: string }>(followers);
  for (const { table, name } of rows)
    await client.query(`alter table ${table} disable trigger ${name}`);
  await load();
  for (const { table, name } of rows)
    await client.query(`alter table ${table} enable trigger ${name}`);
  await client.query(`insert into coverage_report (reader_id, report_id, sent_at, found_at, levels, areas, regions, is_shared)
    select * from coverage_of(array(select id from report where status_key <> 'draft'))`);
  await client.query('select coverage_settle()');
  await client.query(
    `select articles_follow_reports(array(select id from report where status_key <> 'draft'))`,
  );
}
