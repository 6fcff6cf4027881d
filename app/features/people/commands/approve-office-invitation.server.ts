import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Refusal } from '#app/access/context.ts';
import { conflict, forbidden, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { invitationEvent } from '../events.ts';
import { isSecondPerson } from '../queries/is-second-person.server.ts';
import { lockInvitation } from '../queries/lock-invitation.server.ts';
import { renewInvitation } from './renew-invitation.server.ts';

/** The second person agrees to an office role: the invitation goes out. */
export async function approveOfficeInvitation(
  context: CommandContext & { origin: string },
  input: { invitationId: string },
): Promise<{ ok: true; token: string } | Refusal> {
  const allowed = authorize(context.actor, 'user.office-role.grant-revoke');
  if (!allowed.ok) return allowed;
  const { now } = context;
  return inTransaction(async (tx) => {
    const invitation = await lockInvitation(tx, { id: input.invitationId }, now);
    if (!invitation?.officeRole) return hidden;
    if (invitation.state !== 'proposed') return conflict('people.invitation.over');
    if (!(await isSecondPerson(tx, context.actor, invitation.invitedById))) {
      return forbidden('people.second.not-you');
    }
    const actor = recordedActor(context.actor);
    const approvedById = actor.kind === 'account' ? actor.accountId : null;
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { approvedById },
      select: { id: true },
    });
    const { token } = await renewInvitation(tx, context, invitation.id);
    const event = invitationEvent('invitation.approved', invitation.id, {
      after: { approvedById },
    });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true, token };
  });
}
