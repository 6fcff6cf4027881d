import { db } from '#app/platform/database.server.ts';

/**
 * A crowd of submitted reports of one author, with their clocks, and three times as many that are
 * concluded, by two statements; the way that made them left no events.
 */
export async function makeManyQueued(
  author: { accountId: string },
  groupId: string,
  count: number,
) {
  const { accountId } = author;
  await db().$executeRaw`
    with made as materialized (
      select n, gen_random_uuid() as id, gen_random_uuid() as version_id,
        timestamptz '2026-02-12 08:00Z' - n * interval '7 minutes' as at,
        case when n % 4 = 0 then 'submitted' else 'rejected' end as status
      from generate_series(1, ${count * 4}::int) n),
    versions as (
      insert into report_version (id, report_id, number, author_id, created_at, saved_at, submitted_at, title)
      select version_id, id, 1, ${accountId}::uuid, at, at, at, 'Место в детском саду' from made),
    reports as (
      insert into report (id, number, status_key, author_id, created_at, updated_at, submitted_at,
        current_version_id, queue_rank)
      select id, 10000 + n, status, ${accountId}::uuid, at, at, at, version_id, (n * 7919) % 1000 from made),
    clocks as (
      insert into report_clock (id, report_id, kind, started_at, limit_days)
      select gen_random_uuid(), id, 'triage', at, 10 from made where status = 'submitted')
    select`;
  await db().$executeRaw`
    insert into report_group (report_id, group_id, role, added_at)
    select id, ${groupId}::uuid, 'filing', created_at from report
    where author_id = ${accountId}::uuid and number > 10000`;
}
