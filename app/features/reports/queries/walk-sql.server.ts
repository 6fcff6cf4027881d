import type { Actor } from '#app/access/actor.ts';
import { sealedFromSql, visibleReportsSql } from '../visibility.server.ts';

/** How a walk goes; parameters are named as they stand in the statement. */
export interface Walk {
  /** The number of the first parameter of the scope, whose values come last. */
  first: number;
  /** The conditions on a report `r` besides the scope; null where none can be set. */
  narrowed: string | null;
  /** Whose reports alone. */
  mineOf: string | null;
  /** An expression for the statuses walked; null for all of them in one order. */
  statuses: string | null;
  /** Where the walk begins, as `(moment, id)`. */
  before?: string;
  limit: number;
  /** Only to be counted: what the sources give needs no order among them. */
  isCounted?: boolean;
}

/**
 * The first reports that an actor sees, newest change first, as `id`, `at` and `status_key`. Each
 * group's ordinary reports come by index in that order and the walk stops at the limit; what is seen
 * for another reason is little and comes whole. Every report goes through the feature's visibility,
 * or, where nothing else is asked, through what the place of an ordinary report in the group says.
 */
export function walkSql(actor: Actor, walk: Walk): string {
  const { first, limit } = walk;
  const scope = visibleReportsSql(actor, { first });
  const sources =
    scope.key !== 'group'
      ? [
          `select r.id, r.updated_at as at, r.status_key from report r
          where ${scope.sql} and ${walk.narrowed ?? 'true'} and ${beforeSql(walk, 'r.updated_at', 'r.id')}
          ${walk.statuses ? `and r.status_key = any(${walk.statuses})` : ''}
          order by r.updated_at desc, r.id desc limit ${limit}`,
        ]
      : walk.mineOf
        ? [
            authoredSql(walk, scope.sql, walk.mineOf),
            fewSql(walk, scope.sql, coAuthored(walk.mineOf)),
          ]
        : [ofGroupsSql(actor, walk, scope.sql), fewSql(walk, scope.sql, others(first))];
  return `select id, at, status_key from (${sources.map((one) => `(${one})`).join(' union ')}) walked
    ${walk.isCounted ? '' : 'order by at desc, id desc'} limit ${limit}`;
}

const beforeSql = ({ before }: Walk, at: string, id: string): string =>
  before ? `(${at}, ${id}) < ${before}` : 'true';

function ofGroupsSql(actor: Actor, walk: Walk, scope: string): string {
  const { first, narrowed, statuses, limit } = walk;
  const report =
    narrowed === null
      ? 'select rg.report_id as id, rg.status_key'
      : 'select * from report where id = rg.report_id offset 0';
  const condition = narrowed === null ? `not ${sealedFromSql(actor)}` : `${scope} and ${narrowed}`;
  return `select w.id, w.at, w.status_key from unnest($${first + 1}::uuid[]) wg(id)
    ${statuses ? `cross join unnest(${statuses}) ws(key)` : ''}
    cross join lateral (select r.id, rg.changed_at as at, r.status_key
      from report_group rg cross join lateral (${report}) r
      where rg.group_id = wg.id ${statuses ? 'and rg.status_key = ws.key' : ''}
        and rg.visibility = 'ordinary' and rg.deleted_at is null
        and ${beforeSql(walk, 'rg.changed_at', 'rg.report_id')} and ${condition}
      order by rg.changed_at desc, rg.report_id desc limit ${limit}) w`;
}

function authoredSql(walk: Walk, scope: string, account: string): string {
  const statuses = walk.statuses ?? `array(select key from report_status)`;
  return `select w.id, w.at, w.status_key from unnest(${statuses}) ws(key)
    cross join lateral (select r.id, r.updated_at as at, r.status_key from report r
      where r.author_id = ${account}::uuid and r.status_key = ws.key and r.deleted_at is null
        and ${beforeSql(walk, 'r.updated_at', 'r.id')} and ${scope} and ${walk.narrowed ?? 'true'}
      order by r.updated_at desc, r.id desc limit ${walk.limit}) w`;
}

const fewSql = (walk: Walk, scope: string, ids: string): string =>
  `select r.id, r.updated_at, r.status_key from report r where r.id = any(array(${ids}))
     and ${beforeSql(walk, 'r.updated_at', 'r.id')} and ${scope} and ${walk.narrowed ?? 'true'}
     ${walk.statuses ? `and r.status_key = any(${walk.statuses})` : ''}`;

const coAuthored = (account: string): string =>
  `select report_id from report_person where account_id = ${account}::uuid and relation = 'co_author'`;

/** What is seen otherwise than as an ordinary report of a group: confidential ones, and those merged into. */
const others = (first: number): string =>
  `select id from report where author_id = $${first}::uuid and visibility = 'confidential'
   union all select report_id from report_person
     where account_id = $${first}::uuid and relation in ('co_author', 'named')
   union all select om.into_id from report_group og join report_merge om on om.from_id = og.report_id
     where og.group_id = any($${first + 1}::uuid[]) and og.status_key = 'merged' and om.undone_at is null`;
