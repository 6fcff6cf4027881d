import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { invitationEvent } from '../events.ts';
import { authorizeInvitation } from '../policy.ts';
import { lockInvitation } from '../queries/lock-invitation.server.ts';

/** Takes an invitation back before it is accepted; for one that only was proposed, that is the refusal. */
export async function revokeInvitation(
  context: CommandContext,
  input: { invitationId: string },
): Promise<Result> {
  const { now } = context;
  return inTransaction(async (tx) => {
    const invitation = await lockInvitation(tx, { id: input.invitationId }, now);
    if (!invitation) return hidden;
    const { id, groupId, state } = invitation;
    const allowed = authorizeInvitation(context.actor, invitation);
    if (!allowed.ok) return allowed;
    if (state === 'accepted' || state === 'revoked') return conflict('people.invitation.over');

    await tx.invitation.update({
      where: { id },
      data: { revokedAt: now },
      select: { id: true },
    });
    const after = { revokedAt: now.toISOString() };
    const event = invitationEvent('invitation.revoked', id, { after }, { groupId });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}
