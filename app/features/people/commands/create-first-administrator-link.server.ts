import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { firstLinkEvent } from '../events.ts';
import { makeLink } from './make-link.server.ts';

/** Makes the way in for the first administrator of an empty installation; one made before stops working. */
export async function createFirstAdministratorLink(tx: Transaction, now: Date): Promise<string> {
  const purpose = 'first-administrator';
  await tx.oneTimeLink.updateMany({ where: { purpose, usedAt: null }, data: { usedAt: now } });
  const link = await makeLink(tx, { purpose, accountId: null }, now);
  const after = { expiresAt: link.expiresAt.toISOString() };
  const event = firstLinkEvent('first-link.made', link.id, { after });
  await recordEvent(tx, { actor: { kind: 'system' }, now }, event);
  return link.token;
}
