import type { OfficeRole } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';

/** What waits for a second person about this address and office role: an invitation or a change of role. */
export async function findProposed(
  email: string,
  officeRole: OfficeRole,
): Promise<{ invitationId: string | null; proposalId: string | null }> {
  const invitation = await db().invitation.findFirst({
    where: { email, officeRole, sentAt: null, acceptedAt: null, revokedAt: null },
    select: { id: true },
  });
  const proposal = await db().officeRoleProposal.findFirst({
    where: { account: { email }, officeRole, decidedAt: null },
    select: { id: true },
  });
  return { invitationId: invitation?.id ?? null, proposalId: proposal?.id ?? null };
}
