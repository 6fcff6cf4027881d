import type { OfficeRole } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, forbidden, hidden } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';

/** Proposes another office role for an analyst or a head; it holds once a second person agrees. */
export async function proposeOfficeRole(
  context: CommandContext,
  input: { accountId: string; role: Exclude<OfficeRole, 'administrator'> },
): Promise<Result> {
  const { accountId, role } = input;
  const { actor, now } = context;
  const allowed = authorize(actor, 'user.office-role.grant-revoke');
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  try {
    return await inTransaction(async (tx) => {
      const account = await tx.account.findUnique({ where: { id: accountId } });
      if (!account) return hidden;
      // The administrator's is a separate account, and an account of groups never becomes one of the office.
      if (account.officeRole !== 'analyst' && account.officeRole !== 'head') {
        return conflict('people.role.not-changeable');
      }
      if (account.officeRole === role) return conflict('people.role.same');
      const id = context.newId();
      await tx.officeRoleProposal.create({
        data: { id, accountId, officeRole: role, proposedById: actor.accountId, createdAt: now },
        select: { id: true },
      });
      const after = { proposalId: id, officeRole: role };
      const event = accountEvent('account.office-role-proposed', accountId, { after });
      await recordEvent(tx, { actor, now }, event);
      return { ok: true };
    });
  } catch (error) {
    if (isDuplicate(error)) return conflict('people.role.proposed-already');
    throw error;
  }
}
