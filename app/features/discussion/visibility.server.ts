import type { Actor } from '#app/access/actor.ts';
import type { SqlScope } from '#app/features/reports/visibility.server.ts';

/**
 * Which comments `c` an actor reads on a report `r` that they see: the circles of domain/circles.ts
 * as a condition. Whoever sees a report through a merge alone is not of its group circle.
 */
export function readCirclesSql(actor: Actor, { first = 1 }: { first?: number } = {}): SqlScope {
  if (actor.kind !== 'account' || actor.officeRole === 'administrator') {
    return { key: 'nobody', sql: 'false', values: [] };
  }
  const shared = `(c.circle = 'shared' and r.status_key <> 'draft')`;
  if (actor.officeRole !== null) {
    const sql = `(${shared} or (c.circle = 'office' and r.status_key <> 'draft' and not exists (
      select from report_person cp where cp.report_id = r.id and cp.account_id = $${first}::uuid
        and cp.relation = 'recused')))`;
    return { key: 'office', sql, values: [actor.accountId] };
  }
  const sql = `(${shared} or (c.circle = 'group' and (r.visibility = 'confidential' or exists (
    select from report_group cg where cg.report_id = r.id and cg.group_id = any($${first}::uuid[])))))`;
  return { key: 'group', sql, values: [actor.memberships.map(({ groupId }) => groupId)] };
}
