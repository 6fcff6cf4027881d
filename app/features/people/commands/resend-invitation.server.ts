import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { invitationEvent } from '../events.ts';
import { authorizeInvitation } from '../policy.ts';
import { lockInvitation } from '../queries/lock-invitation.server.ts';
import { renewInvitation } from './renew-invitation.server.ts';

/** Sends an invitation again with a new link; the link before it stops working. */
export async function resendInvitation(
  context: CommandContext & { origin: string },
  input: { invitationId: string },
): Promise<Result> {
  const { now } = context;
  return inTransaction(async (tx) => {
    const invitation = await lockInvitation(tx, { id: input.invitationId }, now);
    if (!invitation) return hidden;
    const allowed = authorizeInvitation(context.actor, invitation);
    if (!allowed.ok) return allowed;
    if (!['open', 'expired'].includes(invitation.state)) return conflict('people.invitation.over');

    const { expiresAt } = await renewInvitation(tx, context, invitation.id);
    const change = {
      before: { expiresAt: invitation.expiresAt.toISOString() },
      after: { expiresAt: expiresAt.toISOString() },
    };
    const { groupId } = invitation;
    const event = invitationEvent('invitation.resent', invitation.id, change, { groupId });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}
