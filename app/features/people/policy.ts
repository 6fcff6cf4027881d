import type { Actor, GroupRole } from '#app/access/actor.ts';
import { authorize, type Authorization } from '#app/access/authorize.ts';
import { hidden } from '#app/access/context.ts';

/** What of an invitation decides who may send it again or take it back. */
export interface InvitationPlace {
  groupId: string | null;
  groupRole: GroupRole | null;
}

/**
 * An invitation to a group is its coordinator's; the first coordinator's also the head's and the
 * administrator's; one to the office belongs to those who give office roles. Nobody else knows of it.
 */
export function authorizeInvitation(actor: Actor, invitation: InvitationPlace): Authorization {
  const { groupId, groupRole } = invitation;
  if (groupId === null) return hiddenIfNot(authorize(actor, 'user.office-role.grant-revoke'));
  const asCoordinator = authorize(actor, 'group.invite-remove-member', { id: groupId });
  if (asCoordinator.ok || groupRole !== 'coordinator') return hiddenIfNot(asCoordinator);
  return hiddenIfNot(authorize(actor, 'group.first-coordinator.invite'));
}

const hiddenIfNot = (answer: Authorization): Authorization => (answer.ok ? answer : hidden);
