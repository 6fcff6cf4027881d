import type { Transaction } from '#app/platform/database.server.ts';
import { newSecret, sha256 } from '#app/platform/ids.ts';
import { invitationExpiry } from '../domain/invitation-state.ts';
import { mailInvitation } from './mail-invitation.server.ts';

/** Gives an invitation a new token and fourteen days, and mails it: the token before it opens nothing any more. */
export async function renewInvitation(
  tx: Transaction,
  context: { now: Date; origin: string },
  invitationId: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = invitationExpiry(context.now);
  await tx.invitation.update({
    where: { id: invitationId },
    data: { tokenHash: sha256(token), sentAt: context.now, expiresAt },
    select: { id: true },
  });
  await mailInvitation(tx, { invitationId, token, origin: context.origin });
  return { token, expiresAt };
}
