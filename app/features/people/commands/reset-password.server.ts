import type { Refusal } from '#app/access/context.ts';
import { conflict, invalid } from '#app/access/context.ts';
import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { passwordMistake } from '../domain/password-rules.ts';
import type { SignInPlace } from './admit-try.server.ts';
import { setPassword } from './set-password.server.ts';
import { startSession, type SignedIn } from './start-session.server.ts';
import { spendLink } from './spend-link.server.ts';

const over: Refusal = conflict('people.link.over');

/**
 * Sets a new password by a link and signs in with it: the way in that no amount of guessing by
 * others can close.
 */
export async function resetPassword(
  context: { now: Date; origin: string; place: SignInPlace; replaces: string | null },
  input: { token: string; password: string },
): Promise<({ ok: true } & SignedIn) | Refusal> {
  const { now } = context;
  const account = await ownerOf(input.token);
  if (!account) return over;
  const mistake = passwordMistake(input.password, account);
  if (mistake) return invalid('errors.check-fields', { password: mistake });

  const passwordHash = await hashPassword(input.password);
  const signedIn = await inTransaction(async (tx) => {
    const link = await spendLink(tx, { token: input.token, purpose: 'reset', now });
    if (!link) return null;
    await setPassword(tx, context, { accountId: account.id, passwordHash, by: 'reset' });
    return startSession(tx, { id: account.id, passwordHash }, context);
  });
  if (!signedIn) return over;
  closeStreams({ accountId: account.id });
  return { ok: true, ...signedIn };
}

async function ownerOf(token: string) {
  const link = await db().oneTimeLink.findFirst({
    where: { tokenHash: sha256(token), purpose: 'reset', account: { suspendedAt: null } },
    select: { account: { select: { id: true, email: true, name: true } } },
  });
  return link?.account ?? null;
}
