import type { Actor, GroupRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import {
  dayOfState,
  invitationState,
  shownSince,
  stillWaits,
  type InvitationState,
} from '#app/features/people/domain/invitation-state.ts';
import { authorizeInvitation } from '#app/features/people/policy.ts';
import { db } from '#app/platform/database.server.ts';

export interface GroupInvitationRow {
  id: string;
  email: string;
  role: GroupRole;
  state: InvitationState;
  inviterName: string | null;
  /** When it was accepted or taken back, else until when it lives. */
  day: Date;
}

/**
 * A group's invitations, those that wait first, and what became of the others in the last 90 days: all for
 * its coordinators, coordinators' ones for head and administrator.
 */
export async function listGroupInvitations(
  actor: Actor,
  groupId: string,
  now: Date,
): Promise<GroupInvitationRow[]> {
  const seesAll = can(actor, 'group.invite-remove-member', { id: groupId }).allowed;
  if (!authorizeInvitation(actor, { groupId, groupRole: 'coordinator' }).ok) return [];
  const invitations = await db().invitation.findMany({
    where: {
      groupId,
      OR: [
        { acceptedAt: null, revokedAt: null },
        { acceptedAt: { gt: shownSince(now) } },
        { revokedAt: { gt: shownSince(now) } },
      ],
      ...(seesAll ? {} : { groupRole: 'coordinator' }),
    },
    include: { invitedBy: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const listed = invitations.map((invitation) => ({
    id: invitation.id,
    email: invitation.email,
    role: invitation.groupRole as GroupRole,
    state: invitationState(invitation, now),
    inviterName: invitation.invitedBy?.name ?? null,
    day: dayOfState(invitation),
  }));
  const waiting = listed.filter(({ state }) => stillWaits(state));
  return [...waiting, ...listed.filter(({ state }) => !stillWaits(state))];
}
