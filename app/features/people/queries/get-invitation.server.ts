import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { invitationState, type InvitationState } from '../domain/invitation-state.ts';

/** What the holder of an invitation's link is shown. */
export interface InvitationView {
  state: InvitationState;
  email: string;
  groupName: string | null;
  groupRole: GroupRole | null;
  officeRole: OfficeRole | null;
  /** Null for the operator. */
  inviterName: string | null;
  expiresAt: Date;
  /** The invited address has an account: it is proved by its password instead of making a new one. */
  hasAccount: boolean;
}

/** The invitation that a link opens, or null for an unknown one. */
export async function getInvitation(token: string, now: Date): Promise<InvitationView | null> {
  const row = await db().invitation.findUnique({
    where: { tokenHash: sha256(token) },
    include: { group: { select: { name: true } }, invitedBy: { select: { name: true } } },
  });
  if (!row) return null;
  const account = await db().account.findUnique({
    where: { email: row.email },
    select: { id: true },
  });
  return {
    state: invitationState(row, now),
    email: row.email,
    groupName: row.group?.name ?? null,
    groupRole: row.groupRole as GroupRole | null,
    officeRole: row.officeRole as OfficeRole | null,
    inviterName: row.invitedBy?.name ?? null,
    expiresAt: row.expiresAt,
    hasAccount: account !== null,
  };
}
