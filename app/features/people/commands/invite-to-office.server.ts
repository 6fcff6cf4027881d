import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Refusal } from '#app/access/context.ts';
import { conflict, invalid } from '#app/access/context.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { hasActiveHead } from '../queries/has-active-head.server.ts';
import type { InviteOfficeInput } from '../schema.ts';
import { writeInvitation, type WrittenInvitation } from './write-invitation.server.ts';

/**
 * Proposes somebody for an office role. It goes out once a second person agrees; where there is no head
 * yet, the operator is the second person, and an invitation of the operator's own goes out at once.
 */
export async function inviteToOffice(
  context: CommandContext & { origin: string },
  input: InviteOfficeInput,
): Promise<(WrittenInvitation & { isSent: boolean }) | Refusal> {
  const allowed = authorize(context.actor, 'user.office-role.grant-revoke');
  if (!allowed.ok) return allowed;
  const { email, role, language } = input;
  try {
    return await inTransaction(async (tx) => {
      // An account has an office role or memberships, and its kind never changes.
      if (await tx.account.findUnique({ where: { email }, select: { id: true } })) {
        return invalid('errors.check-fields', { email: 'people.invitation.has-account' });
      }
      const isSent = context.actor.kind === 'operator' && !(await hasActiveHead(tx));
      const to = { groupId: null, officeRole: role };
      const written = await writeInvitation(tx, context, { email, to, language, isSent });
      return written.ok ? { ...written, isSent } : written;
    });
  } catch (error) {
    // Two proposed the same address at once: the later finds the first one's.
    if (isDuplicate(error)) return conflict('people.invitation.already');
    throw error;
  }
}
