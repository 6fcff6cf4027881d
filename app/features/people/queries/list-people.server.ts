import type { Actor, GroupRole, OfficeRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';

export interface PeopleFilter {
  /** Part of a name or an address. */
  text: string;
  status: 'all' | 'active' | 'suspended';
  role: 'all' | 'office' | OfficeRole | GroupRole;
  /** The last account of the page before. */
  after: string | null;
}

export interface PersonRow {
  id: string;
  name: string;
  /** For those who open accounts and give roles. */
  email: string | null;
  officeRole: OfficeRole | null;
  isSuspended: boolean;
  groups: { id: string; name: string; role: GroupRole }[];
}

export const PEOPLE_PAGE = 50;

interface Row {
  id: string;
  name: string;
  email: string;
  office_role: OfficeRole | null;
  is_suspended: boolean;
  groups: PersonRow['groups'];
}

// One row more than a page tells whether there is a next one.
const SQL = `
  select a.id, a.name, a.email, a.office_role, a.suspended_at is not null as is_suspended,
    coalesce(m.groups, '[]'::json) as groups
  from account a
  left join lateral (
    select json_agg(json_build_object('id', g.id, 'name', g.name, 'role', s.role) order by g.name) as groups
    from membership s join monitoring_group g on g.id = s.group_id
    where s.account_id = a.id and s.started_at <= $5 and (s.ended_at is null or s.ended_at > $5)) m on true
  where ($1 = '' or a.name ilike $1 or ($6 and a.email ilike $1))
    and ($2 = 'all' or (a.suspended_at is not null) = ($2 = 'suspended'))
    and ($3 = 'all' or ($3 = 'office' and a.office_role is not null) or a.office_role = $3
      or exists (select 1 from membership r where r.account_id = a.id and r.role = $3
        and r.started_at <= $5 and (r.ended_at is null or r.ended_at > $5)))
    and ($4::uuid is null or (a.name, a.id) > (select name, id from account where id = $4))
  order by a.name, a.id
  limit ${PEOPLE_PAGE + 1}`;

/** The directory, a page at a time, for those who may read all of it. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
  now: Date,
): Promise<{ people: PersonRow[]; next: string | null }> {
  if (!can(actor, 'user.directory.read').allowed) throw new NotFound();
  const seesEmail = can(actor, 'user.office-role.grant-revoke').allowed;
  const text = filter.text.trim().slice(0, 100);
  const pattern = text && `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await rows<Row & Record<string, unknown>>('list-people', SQL, [
    pattern,
    filter.status,
    filter.role,
    filter.after,
    now,
    seesEmail,
  ]);
  const people = found.slice(0, PEOPLE_PAGE).map((row) => ({
    id: row.id,
    name: row.name,
    email: seesEmail ? row.email : null,
    officeRole: row.office_role,
    isSuspended: row.is_suspended,
    groups: row.groups,
  }));
  const next = found.length > PEOPLE_PAGE ? (people.at(-1)?.id ?? null) : null;
  return { people, next };
}
