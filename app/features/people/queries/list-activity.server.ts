import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';

export interface ActivityFilter {
  /** The first word of the event's type, or all. */
  area: string;
  /** The sequence number of the last entry of the page before. */
  before: string | null;
}

export interface ActivityRow {
  seq: string;
  at: Date;
  type: string;
  actorKind: 'account' | 'system' | 'operator';
  /** Null where nobody stands behind it, or where the name must stay hidden. */
  actorName: string | null;
  /** The person or group that it is about. */
  aboutName: string | null;
  reportId: string | null;
  reportNumber: number | null;
}

export const ACTIVITY_PAGE = 50;
export const SECURITY_AREAS = [
  'account',
  'invitation',
  'group',
  'membership',
  'act',
  'reference',
  'system',
];
export const OFFICE_AREAS = [
  ...SECURITY_AREAS,
  'report',
  'review',
  'source',
  'attachment',
  'comment',
  'campaign',
  'reading',
  'coverage',
];

// What is said of a report is for those who may read it: the administrator's log has none of it, and
// the head's leaves out drafts, the groups' own circle, and confidential reports without a place on the list.
const SQL = `
  select e.seq::text as seq, e.at, e.type, e.actor_kind as "actorKind",
    case when r.is_author_hidden and e.actor_id in (r.author_id) then null else actor.name end as "actorName",
    coalesce(about.name, g.name) as "aboutName", r.id as "reportId", r.number as "reportNumber"
  from event e
  left join account actor on actor.id = e.actor_id
  left join account about on e.object_type = 'account' and about.id = e.object_id and about.id is distinct from e.actor_id
  left join monitoring_group g on g.id = e.group_id and e.report_id is null
  left join report r on r.id = e.report_id
  where ($1::bigint is null or e.seq < $1)
    and split_part(split_part(e.type, '.', 1), '-', 1) = any($2::text[])
    and (e.report_id is null or ($3 and r.status_key <> 'draft' and e.at >= r.submitted_at
      and e.type not like 'comment.%' and e.type not like 'thread.%'
      and (r.visibility = 'ordinary' or exists (select 1 from report_person p
        where p.report_id = r.id and p.account_id = $4::uuid and p.relation = 'named'))))
  order by e.seq desc
  limit ${ACTIVITY_PAGE + 1}`;

/** The activity log as the reader may see it, newest first, a page at a time. */
export async function listActivity(
  actor: Actor,
  filter: ActivityFilter,
): Promise<{ entries: ActivityRow[]; next: string | null; areas: string[] }> {
  if (actor.kind !== 'account' || !can(actor, 'audit.security.read').allowed) throw new NotFound();
  const readsReports = actor.officeRole === 'head';
  const areas = readsReports ? OFFICE_AREAS : SECURITY_AREAS;
  const wanted = areas.includes(filter.area) ? [filter.area] : areas;
  const found = await rows<ActivityRow & Record<string, unknown>>('list-activity', SQL, [
    filter.before,
    wanted,
    readsReports,
    actor.accountId,
  ]);
  const entries = found.slice(0, ACTIVITY_PAGE);
  const next = found.length > ACTIVITY_PAGE ? (entries.at(-1)?.seq ?? null) : null;
  return { entries, next, areas };
}
