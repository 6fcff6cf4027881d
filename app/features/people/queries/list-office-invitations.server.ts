import type { Actor, OfficeRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { db } from '#app/platform/database.server.ts';
import {
  dayOfState,
  invitationState,
  shownSince,
  stillWaits,
  type InvitationState,
} from '../domain/invitation-state.ts';
import { maySecond } from '../domain/second-person.ts';

export interface OfficeInvitationRow {
  id: string;
  email: string;
  role: OfficeRole;
  state: InvitationState;
  inviterName: string | null;
  /** When it was accepted or taken back, else until when it lives. */
  day: Date;
  /** This reader may be the second person. */
  maySecond: boolean;
}

/** Invitations to the office, those that wait first, for those who give its roles; for others none. */
export async function listOfficeInvitations(
  actor: Actor,
  now: Date,
): Promise<OfficeInvitationRow[]> {
  if (!can(actor, 'user.office-role.grant-revoke').allowed) return [];
  const invitations = await db().invitation.findMany({
    where: {
      groupId: null,
      OR: [
        { acceptedAt: null, revokedAt: null },
        { acceptedAt: { gt: shownSince(now) } },
        { revokedAt: { gt: shownSince(now) } },
      ],
    },
    include: { invitedBy: { select: { id: true, name: true, officeRole: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  const listed = invitations.map((invitation) => {
    const { invitedBy } = invitation;
    const proposer = invitedBy && {
      accountId: invitedBy.id,
      officeRole: invitedBy.officeRole as OfficeRole | null,
    };
    const state = invitationState(invitation, now);
    return {
      id: invitation.id,
      email: invitation.email,
      role: invitation.officeRole as OfficeRole,
      state,
      inviterName: invitedBy?.name ?? null,
      day: dayOfState(invitation),
      maySecond: state === 'proposed' && actor.kind === 'account' && maySecond(actor, proposer),
    };
  });
  const waiting = listed.filter(({ state }) => stillWaits(state));
  return [...waiting, ...listed.filter(({ state }) => !stillWaits(state))];
}
