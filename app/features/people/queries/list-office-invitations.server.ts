import type { Actor, OfficeRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { db } from '#app/platform/database.server.ts';
import { invitationState } from '../domain/invitation-state.ts';
import { maySecond } from '../domain/second-person.ts';

export interface OfficeInvitationRow {
  id: string;
  email: string;
  role: OfficeRole;
  state: 'proposed' | 'open' | 'expired';
  inviterName: string | null;
  expiresAt: Date;
  /** This reader may be the second person. */
  maySecond: boolean;
}

/** Invitations to the office that are not over, for those who give its roles; for others none. */
export async function listOfficeInvitations(
  actor: Actor,
  now: Date,
): Promise<OfficeInvitationRow[]> {
  if (!can(actor, 'user.office-role.grant-revoke').allowed) return [];
  const invitations = await db().invitation.findMany({
    where: { groupId: null, acceptedAt: null, revokedAt: null },
    include: { invitedBy: { select: { id: true, name: true, officeRole: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return invitations.map((invitation) => {
    const { invitedBy } = invitation;
    const proposer = invitedBy && {
      accountId: invitedBy.id,
      officeRole: invitedBy.officeRole as OfficeRole | null,
    };
    const state = invitationState(invitation, now) as OfficeInvitationRow['state'];
    return {
      id: invitation.id,
      email: invitation.email,
      role: invitation.officeRole as OfficeRole,
      state,
      inviterName: invitedBy?.name ?? null,
      expiresAt: invitation.expiresAt,
      maySecond: state === 'proposed' && actor.kind === 'account' && maySecond(actor, proposer),
    };
  });
}
