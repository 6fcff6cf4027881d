import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';
import { lockRoleProposal } from '../queries/lock-role-proposal.server.ts';

/** Turns a proposal of an office role down, or takes the own one back: that takes one person. */
export async function declineOfficeRole(
  context: CommandContext,
  input: { proposalId: string },
): Promise<Result> {
  const { now } = context;
  const allowed = authorize(context.actor, 'user.office-role.grant-revoke');
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx) => {
    const proposal = await lockRoleProposal(tx, input.proposalId);
    if (!proposal) return hidden;
    const { id, accountId, officeRole } = proposal;
    if (proposal.isDecided) return conflict('people.role.decided');
    await tx.officeRoleProposal.update({
      where: { id },
      // Who takes the own proposal back is no second person, so nobody is named here.
      data: { decidedAt: now, isApproved: false },
      select: { id: true },
    });
    const before = { proposalId: id, officeRole };
    const event = accountEvent('account.office-role-declined', accountId, { before });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}
