import { Lucia, TimeSpan } from 'lucia';
import { db, type Transaction } from '../database.server.ts';
import { newId, newSecret, sha256 } from '../ids.ts';
import { adapterOver } from './adapter.server.ts';
import type { SessionAttributes, SignedInAccount } from './signed-in-account.ts';

export type { SignedInAccount } from './signed-in-account.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    DatabaseUserAttributes: SignedInAccount;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

const MINUTE = 60_000;
/** The office's sessions are shorter than Lucia's one lifetime: 30 minutes idle, 12 hours in all. */
export const OFFICE_SESSION = { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE };

const luciaOver = (client: Transaction) =>
  new Lucia<SessionAttributes, SignedInAccount>(adapterOver(client), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });

export interface OpenSession {
  /** The row's id, by which a session is listed and revoked. */
  id: string;
  accountId: string;
  account: SignedInAccount;
  /** Lucia has just prolonged it: the cookie must be sent again, or the browser drops it first. */
  isProlonged: boolean;
}

/**
 * The session that a cookie's secret opens, or null: unknown, over, idle too long, or the account
 * suspended. What a page asks for by itself, unlike its reader, keeps no session from growing idle.
 */
export async function readSession(
  secret: string,
  now: Date,
  isActivity = true,
): Promise<OpenSession | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const lucia = luciaOver(db());
  const { session, user } = await lucia.validateSession(secret);
  if (!session || user.isSuspended) return null;
  const { rowId = '', createdAt = now, lastSeenAt = now } = session;
  const idle = now.getTime() - lastSeenAt.getTime();
  const age = now.getTime() - createdAt.getTime();
  const isSpent = idle > OFFICE_SESSION.idle || age > OFFICE_SESSION.absolute;
  if (session.expiresAt <= now || (user.kind === 'office' && isSpent)) {
    await lucia.invalidateSession(secret);
    return null;
  }
  if (isActivity && idle > MINUTE) {
    await db().session.updateMany({ where: { id: rowId }, data: { lastSeenAt: now } });
  }
  return { id: rowId, accountId: user.id, account: user, isProlonged: session.fresh };
}

/** Opens a session in the caller's transaction, with a new secret that is returned once and kept nowhere. */
export async function openSession(
  tx: Transaction,
  accountId: string,
  given: { userAgent: string; now: Date },
): Promise<{ id: string; secret: string }> {
  const secret = newSecret();
  const id = newId(given.now);
  const attributes = {
    rowId: id,
    createdAt: given.now,
    lastSeenAt: given.now,
    userAgent: given.userAgent.slice(0, 200),
  };
  await luciaOver(tx).createSession(accountId, attributes, { sessionId: secret });
  return { id, secret };
}

/** Gives an open session another secret in the caller's transaction: the one before opens nothing any more. */
export async function rotateSession(tx: Transaction, id: string): Promise<string> {
  const secret = newSecret();
  await tx.session.updateMany({ where: { id }, data: { secretHash: sha256(secret) } });
  return secret;
}

/** Ends an account's sessions in the caller's transaction, but for one; returns the rows' ids. */
export async function endSessionsOf(
  tx: Transaction,
  accountId: string,
  except?: string,
): Promise<string[]> {
  const sessions = await tx.session.findMany({
    where: { accountId, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  });
  const ids = sessions.map((session) => session.id);
  await tx.session.deleteMany({ where: { id: { in: ids } } });
  return ids;
}
