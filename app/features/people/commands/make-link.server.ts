import type { Transaction } from '#app/platform/database.server.ts';
import { newId, newSecret, sha256 } from '#app/platform/ids.ts';
import { linkExpiry, type LinkPurpose } from '../domain/link-purpose.ts';

/** Makes a link that works once, in the caller's transaction; the token is returned and only its hash kept. */
export async function makeLink(
  tx: Transaction,
  link: { purpose: LinkPurpose; accountId: string | null; newEmail?: string },
  now: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const id = newId(now);
  const token = newSecret();
  const expiresAt = linkExpiry(link.purpose, now);
  await tx.oneTimeLink.create({
    data: { ...link, id, tokenHash: sha256(token), createdAt: now, expiresAt },
    select: { id: true },
  });
  return { id, token, expiresAt };
}
