import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId, newSecret } from '#app/platform/ids.ts';
import { openSession } from '#app/platform/session/session.server.ts';
import { sealDevice } from '../domain/device-token.ts';
import { accountEvent } from '../events.ts';
import type { SignInPlace } from './admit-try.server.ts';

/** What the browser is given: each secret is sent once and kept nowhere. */
export interface SignedIn {
  accountId: string;
  secret: string;
  /** Null where the account has no password, so that a device has nothing to show. */
  device: string | null;
}

/**
 * Opens a session with a new secret in the caller's transaction. The session that the browser brought
 * along, whoever planted it there, is over.
 */
export async function startSession(
  tx: Transaction,
  account: { id: string; passwordHash: string | null },
  from: { place: SignInPlace; replaces: string | null; now: Date },
): Promise<SignedIn> {
  const { place, replaces, now } = from;
  if (replaces) await tx.session.deleteMany({ where: { id: replaces } });
  const session = await openSession(tx, account.id, { userAgent: place.userAgent, now });
  await tx.signIn.create({
    data: {
      id: newId(now),
      accountId: account.id,
      at: now,
      outcome: 'signed-in',
      address: place.address,
      userAgent: place.userAgent.slice(0, 200),
    },
    select: { id: true },
  });
  const actor = { kind: 'account' as const, accountId: account.id };
  await recordEvent(
    tx,
    { actor, now },
    accountEvent('account.signed-in', account.id, { after: { sessionId: session.id } }),
  );
  const { passwordHash } = account;
  const device = passwordHash ? sealDevice(place.device, passwordHash, newSecret()) : null;
  return { accountId: account.id, secret: session.secret, device };
}
