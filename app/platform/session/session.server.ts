import { Lucia, TimeSpan } from 'lucia';
import { db, type Transaction } from '../database.server.ts';
import { newSecret, sha256 } from '../ids.ts';
import { adapter } from './adapter.server.ts';
import type { SessionAttributes, SignedInAccount } from './signed-in-account.ts';

export type { SignedInAccount } from './signed-in-account.ts';

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: SignedInAccount;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

const MINUTE = 60_000;
/** The office's sessions are shorter than Lucia's one lifetime: 30 minutes idle, 12 hours in all. */
const OFFICE = { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE };

const lucia = new Lucia<SessionAttributes, SignedInAccount>(adapter, {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  getSessionAttributes: (attributes) => attributes,
  getUserAttributes: (attributes) => attributes,
});

export interface OpenSession {
  /** The row's id, by which a session is listed and revoked. */
  id: string;
  accountId: string;
  account: SignedInAccount;
}

/** The session that a cookie's secret opens, or null: unknown, over, idle too long, or the account suspended. */
export async function readSession(secret: string, now: Date): Promise<OpenSession | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const { session, user } = await lucia.validateSession(secret);
  if (!session || user.isSuspended) return null;
  const { rowId = '', createdAt = now, lastSeenAt = now } = session;
  const idle = now.getTime() - lastSeenAt.getTime();
  if (user.kind === 'office') {
    const age = now.getTime() - createdAt.getTime();
    if (idle > OFFICE.idle || age > OFFICE.absolute) {
      await lucia.invalidateSession(secret);
      return null;
    }
  }
  if (idle > MINUTE) {
    await db().session.updateMany({ where: { id: rowId }, data: { lastSeenAt: now } });
  }
  return { id: rowId, accountId: user.id, account: user };
}

/** Opens a session with a new secret, which is returned once and kept nowhere. */
export async function openSession(accountId: string, userAgent: string): Promise<string> {
  const secret = newSecret();
  await lucia.createSession(
    accountId,
    { userAgent: userAgent.slice(0, 200) },
    { sessionId: secret },
  );
  return secret;
}

/** Ends the session of a cookie, at sign-out. */
export async function endSession(secret: string): Promise<void> {
  await lucia.invalidateSession(secret);
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

/** The row's id for a secret, so that "this session" can be marked in a list. */
export async function sessionIdOf(secret: string): Promise<string | null> {
  const row = await db().session.findUnique({
    where: { secretHash: sha256(secret) },
    select: { id: true },
  });
  return row?.id ?? null;
}
