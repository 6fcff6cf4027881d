import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { Prisma, rows } from '#app/platform/database.server.ts';
import type { CommentRow } from '../domain/discussion-view.ts';

/** A comment as the database writes it. */
export interface CommentJson {
  id: string;
  thread_id: string;
  circle: Circle;
  author_id: string;
  name: string;
  is_office: boolean;
  group_id: string | null;
  group_name: string | null;
  body: string;
  created_at: string;
  edited_at: string | null;
  removed_at: string | null;
  resolved_at: string | null;
  adds_to: string | null;
  row_version: number;
  versions: number;
  mentions: string[];
}

const columns = Prisma.sql`c.id, c.thread_id, c.circle, c.author_id, a.name, a.kind = 'office' as is_office,
    g.id as group_id, g.name as group_name, c.body, c.created_at, c.edited_at, c.removed_at,
    c.resolved_at, c.row_version, ac.created_at as adds_to,
    case when c.edited_at is null then 0
      else (select count(*)::int from comment_version v where v.comment_id = c.id) end as versions,
    coalesce((select json_agg(ma.name order by ma.name) from mention m join account ma on ma.id = m.account_id
      where m.comment_id = c.id), '[]') as mentions`;

const joinsOf = (groups: Prisma.Sql): Prisma.Sql => Prisma.sql`
  join account a on a.id = c.author_id
  left join comment ac on ac.id = c.reply_to_id
  left join lateral (
    select mg.id, mg.name from membership m join monitoring_group mg on mg.id = m.group_id
    where m.account_id = c.author_id and mg.id = any(${groups})
    order by array_position(${groups}, mg.id) limit 1) g on true`;

/**
 * The newest comments of each circle as one JSON list, every author by name, up to a number, all of them
 * older than `before` where it is given.
 */
export function newestCommentsSql(
  of: { reportId: string; facts: ReportFacts },
  circles: readonly Circle[],
  page: { before: string | null; limit: number },
): Prisma.Sql {
  return Prisma.sql`
    select coalesce(json_agg(shown), '[]') from (
      select ${columns}
      from unnest(${circles}::text[]) k(circle)
      cross join lateral (
        select nc.*, nt.resolved_at from thread nt
        join comment nc on nc.thread_id = nt.id and nc.circle = nt.circle
        where nt.report_id = ${of.reportId}::uuid and nt.circle = k.circle
          and (${page.before}::uuid is null or nc.id < ${page.before}::uuid)
        order by nc.id desc limit ${page.limit}) c
      ${joinsOf(groupsSql(of.facts))}) shown`;
}

/** Comments from such a list. */
export const commentsFrom = (list: readonly CommentJson[], facts: ReportFacts): CommentRow[] =>
  list.map((row) => rowOf(row, facts));

/** One comment of a report, or null. */
export async function oneComment(
  of: { reportId: string; facts: ReportFacts },
  commentId: string,
): Promise<CommentRow | null> {
  const { text, values } = Prisma.sql`
    select to_json(shown) as comment from (
      select ${columns}
      from (select oc.*, ot.resolved_at from comment oc join thread ot on ot.id = oc.thread_id
            where ot.report_id = ${of.reportId}::uuid and oc.id = ${commentId}::uuid) c
      ${joinsOf(groupsSql(of.facts))}) shown`;
  const [found] = await rows<{ comment: CommentJson }>('comment', text, values);
  return found ? rowOf(found.comment, of.facts) : null;
}

const groupsSql = (facts: ReportFacts): Prisma.Sql => Prisma.sql`${groupsInOrder(facts)}::uuid[]`;

const groupsInOrder = ({ filingGroupIds, partnerGroupIds, mergedThrough = [] }: ReportFacts) => [
  ...filingGroupIds,
  ...partnerGroupIds,
  ...mergedThrough,
];

const moment = (text: string): Date => new Date(text);

function rowOf(row: CommentJson, report: ReportFacts): CommentRow {
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
    at: moment(row.created_at),
    addsTo: row.adds_to === null ? null : moment(row.adds_to),
    isEdited: row.edited_at !== null,
    isRemoved: row.removed_at !== null,
    isResolved: row.resolved_at !== null,
    versions: row.versions + 1,
    rowVersion: row.row_version,
    mentions: row.mentions,
    links: [],
  };
}
