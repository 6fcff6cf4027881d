import type { Actor, GroupRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';

export interface MemberRow {
  id: string;
  accountId: string;
  name: string;
  /** For coordinators, the head and the administrator. */
  email: string | null;
  role: GroupRole;
  startedAt: Date;
  /** A planned end. */
  endedAt: Date | null;
  isSuspended: boolean;
  isSelf: boolean;
}

interface Row {
  id: string;
  account_id: string;
  name: string;
  email: string;
  role: GroupRole;
  started_at: Date;
  ended_at: Date | null;
  is_suspended: boolean;
}

const SQL = `
  select m.id, m.account_id, a.name, a.email, m.role, m.started_at, m.ended_at,
    a.suspended_at is not null as is_suspended
  from membership m join account a on a.id = m.account_id
  where m.group_id = $1 and m.started_at <= $2 and (m.ended_at is null or m.ended_at > $2)
  order by array_position(array['coordinator', 'journalist', 'member'], m.role), a.name, m.id`;

/** A group's people, coordinators first; nobody for those who may not know who they are. */
export async function listMembers(actor: Actor, groupId: string, now: Date): Promise<MemberRow[]> {
  if (!can(actor, 'group.members.read', { id: groupId }).allowed) return [];
  const seesEmail =
    can(actor, 'group.invite-remove-member', { id: groupId }).allowed ||
    can(actor, 'group.first-coordinator.invite').allowed;
  const members = await rows<Row & Record<string, unknown>>('list-members', SQL, [groupId, now]);
  return members.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    email: seesEmail ? row.email : null,
    role: row.role,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    isSuspended: row.is_suspended,
    isSelf: actor.kind === 'account' && actor.accountId === row.account_id,
  }));
}
