import type { Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { SignInPlace } from './admit-try.server.ts';
import { startSession, type SignedIn } from './start-session.server.ts';
import { signInFailed, verifyPassword, type Verified } from './verify-password.server.ts';

/** Signs a person in by address and password, with a new session each time. */
export async function signIn(
  context: { now: Date; place: SignInPlace; replaces: string | null },
  given: { email: string; password: string },
): Promise<Result<SignedIn>> {
  const verified = await verifyPassword(given, context.place, context.now);
  if (!verified.ok) return verified;
  return inTransaction(async (tx) => {
    if (!(await stillHolds(tx, verified))) return signInFailed;
    const account = { id: verified.accountId, passwordHash: verified.passwordHash };
    return { ok: true, ...(await startSession(tx, account, context)) };
  });
}

/** A password changed or an account suspended while this one was being checked must not be passed by. */
async function stillHolds(tx: Transaction, verified: Verified): Promise<boolean> {
  const { accountId, passwordHash } = verified;
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from account where id = ${accountId}::uuid and password_hash = ${passwordHash}
      and suspended_at is null for share`;
  return found.length === 1;
}
