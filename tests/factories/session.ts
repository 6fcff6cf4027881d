import { db } from '#app/platform/database.server.ts';
import { newId, newSecret, sha256 } from '#app/platform/ids.ts';

/** An open session of an account, with the secret that its cookie holds. */
export async function makeSession(
  accountId: string,
  given: { createdAt?: Date; lastSeenAt?: Date; expiresAt?: Date } = {},
) {
  const now = new Date();
  const secret = newSecret();
  const session = await db().session.create({
    data: {
      id: newId(),
      secretHash: sha256(secret),
      accountId,
      createdAt: given.createdAt ?? now,
      lastSeenAt: given.lastSeenAt ?? now,
      expiresAt: given.expiresAt ?? new Date(now.getTime() + 86_400_000),
    },
  });
  return { id: session.id, secret };
}
