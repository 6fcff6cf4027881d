import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { rows } from '#app/platform/database.server.ts';
import type { CommentRow } from '../domain/discussion-view.ts';

interface Row {
  id: string;
  thread_id: string;
  circle: Circle;
  author_id: string;
  name: string;
  is_office: boolean;
  group_id: string | null;
  group_name: string | null;
  body: string;
  created_at: Date;
  edited_at: Date | null;
  removed_at: Date | null;
  resolved_at: Date | null;
  adds_to: Date | null;
  row_version: number;
  versions: number;
  mentions: string[];
}

const COLUMNS = `c.id, c.thread_id, c.circle, c.author_id, a.name, a.kind = 'office' as is_office,
    g.id as group_id, g.name as group_name, c.body, c.created_at, c.edited_at, c.removed_at,
    c.resolved_at, c.row_version, ac.created_at as adds_to,
    case when c.edited_at is null then 0
      else (select count(*)::int from comment_version v where v.comment_id = c.id) end as versions,
    coalesce((select json_agg(ma.name order by ma.name) from mention m join account ma on ma.id = m.account_id
      where m.comment_id = c.id), '[]') as mentions`;

const JOINS = `join account a on a.id = c.author_id
  left join comment ac on ac.id = c.reply_to_id
  left join lateral (
    select mg.id, mg.name from membership m join monitoring_group mg on mg.id = m.group_id
    where m.account_id = c.author_id and mg.id = any($2::uuid[])
    order by array_position($2::uuid[], mg.id) limit 1) g on true`;

const NEWEST_SQL = `
  select ${COLUMNS}
  from unnest($3::text[]) k(circle)
  cross join lateral (
    select nc.*, nt.resolved_at from thread nt
    join comment nc on nc.thread_id = nt.id and nc.circle = nt.circle
    where nt.report_id = $1 and nt.circle = k.circle and ($4::uuid is null or nc.id < $4::uuid)
    order by nc.id desc limit $5) c
  ${JOINS}`;

const ONE_SQL = `
  select ${COLUMNS}
  from (select oc.*, ot.resolved_at from comment oc join thread ot on ot.id = oc.thread_id
        where ot.report_id = $1 and oc.id = $3) c
  ${JOINS}`;

/** The newest comments of each circle, every author by name, up to a number, all of them older than `before` where it is given. */
export async function newestComments(
  of: { reportId: string; facts: ReportFacts },
  circles: readonly Circle[],
  page: { before: string | null; limit: number },
): Promise<CommentRow[]> {
  const values = [of.reportId, groupsInOrder(of.facts), circles, page.before, page.limit];
  return (await rows<Row & Record<string, unknown>>('discussion', NEWEST_SQL, values)).map((row) =>
    rowOf(row, of.facts),
  );
}

/** One comment of a report, or null. */
export async function oneComment(
  of: { reportId: string; facts: ReportFacts },
  commentId: string,
): Promise<CommentRow | null> {
  const values = [of.reportId, groupsInOrder(of.facts), commentId];
  const [row] = await rows<Row & Record<string, unknown>>('comment', ONE_SQL, values);
  return row ? rowOf(row, of.facts) : null;
}

const groupsInOrder = ({ filingGroupIds, partnerGroupIds, mergedThrough = [] }: ReportFacts) => [
  ...filingGroupIds,
  ...partnerGroupIds,
  ...mergedThrough,
];

function rowOf(row: Row, report: ReportFacts): CommentRow {
  const isGuest = row.group_id !== null && !report.filingGroupIds.includes(row.group_id);
  return {
    id: row.id,
    threadId: row.thread_id,
    circle: row.circle,
    author: {
      id: row.author_id,
      name: row.name,
      office: row.is_office,
      ...(isGuest && row.group_name ? { from: row.group_name } : {}),
    },
    body: row.body,
    at: row.created_at,
    addsTo: row.adds_to,
    isEdited: row.edited_at !== null,
    isRemoved: row.removed_at !== null,
    isResolved: row.resolved_at !== null,
    versions: row.versions + 1,
    rowVersion: row.row_version,
    mentions: row.mentions,
  };
}
