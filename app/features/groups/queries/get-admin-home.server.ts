import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import { Forbidden } from '#app/platform/errors.ts';

/** A group that nobody coordinates, so that it can neither invite nor send. */
export interface LoneGroup {
  id: string;
  name: string;
}

/** The administrator's home: accounts, groups, invitations, and whether the machinery stands; nothing of reports. */
export interface AdminHome {
  people: { active: number; suspended: number; signedIn: number };
  groups: { active: number; proposed: number; suspended: number };
  invitations: { proposed: number; open: number; expired: number };
  /** Changes of an office role that wait for a second person. */
  roles: { accountId: string; name: string }[];
  lone: LoneGroup[];
  /** Jobs that have failed for good in the last days, by queue. */
  failed: { queue: string; count: number }[];
  /** When a list of reference data was last changed. */
  listsChangedAt: string | null;
}

const SQL = `
  select
    (select json_build_object(
        'active', count(*) filter (where suspended_at is null),
        'suspended', count(*) filter (where suspended_at is not null),
        'signedIn', (select count(distinct account_id) from sign_in
          where outcome = 'signed-in' and at > $1::timestamptz - interval '7 days'))
      from account) as people,
    (select json_build_object(
        'active', count(*) filter (where status = 'active'),
        'proposed', count(*) filter (where status = 'proposed'),
        'suspended', count(*) filter (where status = 'suspended'))
      from monitoring_group) as groups,
    (select json_build_object(
        'proposed', count(*) filter (where sent_at is null),
        'open', count(*) filter (where sent_at is not null and expires_at > $1),
        'expired', count(*) filter (where sent_at is not null and expires_at <= $1))
      from invitation where accepted_at is null and revoked_at is null) as invitations,
    (select coalesce(json_agg(json_build_object('accountId', a.id, 'name', a.name) order by p.created_at), '[]')
      from office_role_proposal p join account a on a.id = p.account_id where p.decided_at is null) as roles,
    (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
      from (select id, name from monitoring_group g
        where status = 'active' and not exists (select from membership m join account a on a.id = m.account_id
          where m.group_id = g.id and m.role = 'coordinator' and m.started_at <= $1 and m.ended_at is null
            and a.suspended_at is null)
        order by name limit 20) g) as lone,
    (select coalesce(json_agg(json_build_object('queue', f.name, 'count', f.count) order by f.name), '[]')
      from (select name, count(*)::int as count from pgboss.job where state = 'failed' group by name) f) as failed,
    (select to_json(max(at)) from event where type in ('reference.entry-saved',
      'reference.entry-added', 'reference.entry-moved', 'reference.day-set', 'reference.term-set',
      'reference.act-type-saved')) as "listsChangedAt"`;

/** All of it in one statement, for whoever opens accounts. */
export async function getAdminHome(actor: Actor, now: Date): Promise<AdminHome> {
  if (!can(actor, 'user.create-suspend').allowed) throw new Forbidden();
  const [row] = await rows<AdminHome & Record<string, unknown>>('groups.admin-home', SQL, [now]);
  if (!row) throw new Error('The home is always one row');
  return row;
}
