import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import type { LinkPurpose } from '../domain/link-purpose.ts';

/** Whether a link would still work; looking does not use it up, since mail scanners look too. */
export async function isLinkOpen(token: string, purpose: LinkPurpose, now: Date): Promise<boolean> {
  const link = await db().oneTimeLink.findFirst({
    where: { tokenHash: sha256(token), purpose, usedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return link !== null;
}
