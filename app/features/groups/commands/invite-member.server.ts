import type { CommandContext, Refusal } from '#app/access/context.ts';
import { claimOf, conflict, forbidden, hidden, invalid } from '#app/access/context.ts';
import { can } from '#app/access/can.ts';
import {
  writeInvitation,
  type WrittenInvitation,
} from '#app/features/people/commands/write-invitation.server.ts';
import { authorizeInvitation } from '#app/features/people/policy.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { oncePerKey } from '#app/platform/idempotency.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { lacksCoordinator } from '../domain/coordination.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import type { InviteMemberInput } from '../schema.ts';

type Invited = WrittenInvitation | { ok: true; id: string } | Refusal;
type Inviting = CommandContext & { origin: string };

/**
 * Invites a person into a group with a role in it. Its coordinators do; where it has none, the head
 * or the administrator invites one.
 */
export async function inviteMember(
  context: Inviting,
  input: InviteMemberInput & { groupId: string },
): Promise<Invited> {
  const allowed = authorizeInvitation(context.actor, {
    groupId: input.groupId,
    groupRole: input.role,
  });
  // The group is there for everybody to see: what it answers is that one may not.
  if (!allowed.ok) return forbidden();
  return inTransaction((tx) =>
    oncePerKey(tx, claimOf(context), invalid('errors.other-body'), () => write(tx, context, input)),
  );
}

async function write(
  tx: Transaction,
  context: Inviting,
  input: InviteMemberInput & { groupId: string },
): Promise<WrittenInvitation | Refusal> {
  const { groupId, email, role, language } = input;
  const group = await lockGroup(tx, groupId, context.now);
  if (!group) return hidden;
  if (group.status !== 'active') return conflict('groups.not-active');
  const isCoordinators = can(context.actor, 'group.invite-remove-member', { id: groupId }).allowed;
  if (!isCoordinators && !lacksCoordinator(group.places))
    return forbidden('groups.invite.has-coordinator');

  const account = await tx.account.findUnique({ where: { email }, select: { id: true } });
  if (group.places.some(({ accountId }) => accountId === account?.id)) {
    return invalid('errors.check-fields', { email: 'groups.invite.member-already' });
  }
  const to = { groupId, groupRole: role };
  return writeInvitation(tx, context, { email, to, language, isSent: true });
}
