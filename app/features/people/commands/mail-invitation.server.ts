import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { invitationLetter } from '../emails/invitation.ts';

/** Queues the letter of an invitation in the caller's transaction. */
export async function mailInvitation(
  tx: Transaction,
  given: { invitationId: string; token: string; origin: string },
): Promise<void> {
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id: given.invitationId },
    select: {
      email: true,
      language: true,
      groupRole: true,
      officeRole: true,
      expiresAt: true,
      group: { select: { name: true } },
      invitedBy: { select: { name: true } },
    },
  });
  const { group, groupRole, officeRole } = invitation;
  const { subject, text } = invitationLetter({
    language: invitation.language as Language,
    inviter: invitation.invitedBy?.name ?? null,
    to: group
      ? { groupName: group.name, groupRole: groupRole as GroupRole }
      : { officeRole: officeRole as OfficeRole },
    link: given.origin + paths.invitation(given.token),
    expiresAt: invitation.expiresAt,
  });
  await enqueue(tx, 'send-mail', { to: invitation.email, subject, text });
}
