// How things stand in the database, without the ids that differ from one making to the next.
import { pool } from '#app/platform/database.server.ts';

const ofReport = 'x.report_id = any($1)';
const ofThread = 'x.thread_id in (select id from thread where report_id = any($1))';
const ofVersion = 'x.version_id in (select id from report_version where report_id = any($1))';

/** All that acts on a report, a place or a group may leave behind, each with how its rows are found. */
const tables: Record<string, string> = {
  report: 'x.id = any($1)',
  report_version: ofReport,
  report_choice: ofVersion,
  report_provision: ofVersion,
  report_group: ofReport,
  report_person: ofReport,
  report_clock: ofReport,
  report_clock_pause: 'x.clock_id in (select id from report_clock where report_id = any($1))',
  report_merge: 'x.from_id = any($1) or x.into_id = any($1)',
  decision: ofReport,
  clarification: ofReport,
  dossier_report: ofReport,
  source: ofReport,
  thread: ofReport,
  comment: ofThread,
  comment_version: `x.comment_id in (select id from comment x where ${ofThread})`,
  membership: 'x.id = any($1)',
  monitoring_group: 'x.id = any($1)',
  group_region: 'x.group_id = any($1)',
  account: 'x.id = any($1)',
  event: `x.object_id = any($1) or ${ofReport}`,
};

const sql = Object.entries(tables)
  .map(
    ([
      table,
      where,
    ]) => `select '${table}' as kind, to_jsonb(x) - '{number,mark,score,queue_rank}'::text[] as row,
      (to_jsonb(x) ->> 'seq')::bigint as seq from ${table} x where ${where}`,
  )
  .join('\nunion all\n');

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/**
 * The rows of some things as texts, events in their order; `names` tells what some ids are called, other
 * ids are all alike.
 */
export async function printOf(names: Record<string, string>, ids: readonly string[]) {
  const found = await pool().query<{ kind: string; row: object; seq: string | null }>(
    `select kind, row - 'seq' as row, seq from (${sql}) all_rows order by seq nulls first`,
    [ids],
  );
  const texts = found.rows.map(({ kind, row }) => ({
    kind,
    text: `${kind} ${JSON.stringify(row).replace(UUID, (id) => names[id] ?? 'id')}`,
  }));
  const rows = texts.filter(({ kind }) => kind !== 'event').map(({ text }) => text);
  return [...rows.toSorted(), ...texts.flatMap(({ kind, text }) => (kind === 'event' ? text : []))];
}

/** What the people of a cast and some things are called. */
export const namesOf = (
  actors: Record<string, { accountId: string }>,
  things: Record<string, string> = {},
): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(actors).map(([name, { accountId }]) => [accountId, name]),
    ...Object.entries(things).map(([name, id]) => [id, name]),
  ]);
