import { db } from '#app/platform/database.server.ts';
import { newId, newSecret, sha256 } from '#app/platform/ids.ts';

export interface InvitationGiven {
  invitedById: string;
  groupId?: string;
  groupRole?: string;
  officeRole?: string;
}

/** An open invitation of somebody who has no account yet; its id. */
export async function makeInvitation(given: InvitationGiven): Promise<string> {
  const id = newId();
  const now = new Date();
  await db().invitation.create({
    data: {
      ...given,
      id,
      email: `${id}@example.kz`,
      tokenHash: sha256(newSecret()),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 7 * 86_400_000),
    },
  });
  return id;
}
