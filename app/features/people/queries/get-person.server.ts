import type { Actor, GroupRole, OfficeRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { maySecond } from '../domain/second-person.ts';

export interface PersonView {
  id: string;
  name: string;
  /** For those who open accounts and give roles. */
  email: string | null;
  officeRole: OfficeRole | null;
  createdAt: Date;
  suspendedAt: Date | null;
  openSessions: number;
  groups: { id: string; name: string; role: GroupRole }[];
  proposal: {
    id: string;
    role: OfficeRole;
    proposerName: string;
    /** This reader may be the second person. */
    maySecond: boolean;
  } | null;
}

interface Row {
  name: string;
  email: string;
  office_role: OfficeRole | null;
  created_at: Date;
  suspended_at: Date | null;
  open_sessions: number;
  groups: PersonView['groups'];
  proposal: {
    id: string;
    role: OfficeRole;
    proposerId: string;
    proposerName: string;
    proposerRole: OfficeRole | null;
  } | null;
}

const SQL = `
  select a.name, a.email, a.office_role, a.created_at, a.suspended_at,
    (select count(*)::int from session s where s.account_id = a.id and s.expires_at > $2) as open_sessions,
    coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name, 'role', m.role) order by m.started_at)
      from membership m join monitoring_group g on g.id = m.group_id
      where m.account_id = a.id and m.started_at <= $2 and (m.ended_at is null or m.ended_at > $2)),
      '[]'::json) as groups,
    (select json_build_object('id', p.id, 'role', p.office_role, 'proposerId', b.id, 'proposerName', b.name,
        'proposerRole', b.office_role)
      from office_role_proposal p join account b on b.id = p.proposed_by_id
      where p.account_id = a.id and p.decided_at is null) as proposal
  from account a where a.id = $1`;

/** An account as the directory knows it, for those who may read all of it. */
export async function getPerson(actor: Actor, id: string, now: Date): Promise<PersonView> {
  if (!can(actor, 'user.directory.read').allowed) throw new NotFound();
  const [row] = await rows<Row & Record<string, unknown>>('get-person', SQL, [id, now]);
  if (!row) throw new NotFound();
  const { proposal } = row;
  const seesEmail = can(actor, 'user.office-role.grant-revoke').allowed;
  return {
    id,
    name: row.name,
    email: seesEmail ? row.email : null,
    officeRole: row.office_role,
    createdAt: row.created_at,
    suspendedAt: row.suspended_at,
    openSessions: row.open_sessions,
    groups: row.groups,
    proposal: proposal && {
      id: proposal.id,
      role: proposal.role,
      proposerName: proposal.proposerName,
      maySecond:
        actor.kind === 'account' &&
        actor.accountId !== id &&
        maySecond(actor, { accountId: proposal.proposerId, officeRole: proposal.proposerRole }),
    },
  };
}
