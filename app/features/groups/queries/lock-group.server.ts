import type { GroupRole } from '#app/access/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { Place } from '../domain/coordination.ts';

export interface PlaceOf extends Place {
  accountId: string;
}

export interface LockedGroup {
  id: string;
  status: string;
  rowVersion: number;
  /** Everybody who has a place at present. */
  places: PlaceOf[];
}

interface Row {
  id: string;
  role: GroupRole;
  ended_at: Date | null;
  account_id: string;
  is_suspended: boolean;
}

/** A group with its people, held until the caller's transaction ends: changes of its people come one by one. */
export async function lockGroup(
  tx: Transaction,
  groupId: string,
  now: Date,
): Promise<LockedGroup | null> {
  const [group] = await tx.$queryRaw<{ status: string; row_version: number }[]>`
    select status, row_version from monitoring_group where id = ${groupId}::uuid for update`;
  if (!group) return null;
  const places = await tx.$queryRaw<Row[]>`
    select m.id, m.role, m.ended_at, m.account_id, a.suspended_at is not null as is_suspended
    from membership m join account a on a.id = m.account_id
    where m.group_id = ${groupId}::uuid and m.started_at <= ${now}
      and (m.ended_at is null or m.ended_at > ${now})`;
  return {
    id: groupId,
    status: group.status,
    rowVersion: group.row_version,
    places: places.map((row) => ({
      id: row.id,
      role: row.role,
      endedAt: row.ended_at,
      accountId: row.account_id,
      isSuspended: row.is_suspended,
    })),
  };
}
