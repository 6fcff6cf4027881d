import type { AccountActor } from '#app/access/actor.ts';
import type { Refusal } from '#app/access/context.ts';
import { invalid } from '#app/access/context.ts';
import { db } from '#app/platform/database.server.ts';
import { hashPassword, passwordFits } from '#app/platform/passwords.server.ts';
import { givePointBack, takePoint, type Limit } from '#app/platform/rate-limit.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { passwordMistake } from '../domain/password-rules.ts';
import type { SignInPlace } from './admit-try.server.ts';
import { setPassword } from './set-password.server.ts';
import { startSession, type SignedIn } from './start-session.server.ts';

const OLD_PASSWORD: Limit = { name: 'old-password', points: 5, seconds: 15 * 60 };

/** Changes one's own password: it takes the old one, ends every session, and opens this one anew. */
export async function changePassword(
  context: { actor: AccountActor; now: Date; origin: string; place: SignInPlace },
  input: { oldPassword: string; password: string },
): Promise<({ ok: true } & SignedIn) | Refusal> {
  const { accountId } = context.actor;
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, name: true, passwordHash: true },
  });
  const mistake = passwordMistake(input.password, account);
  if (mistake) return invalid('errors.check-fields', { password: mistake });
  const wrong = await oldPasswordMistake(accountId, account.passwordHash, input.oldPassword);
  if (wrong) return wrong;

  const passwordHash = await hashPassword(input.password);
  const signedIn = await inTransaction(async (tx) => {
    await setPassword(tx, context, { accountId, passwordHash, by: 'change' });
    return startSession(tx, { id: accountId, passwordHash }, { ...context, replaces: null });
  });
  closeStreams({ accountId });
  return { ok: true, ...signedIn };
}

/** Whoever finds an open session must not be able to try out passwords in it. */
async function oldPasswordMistake(
  accountId: string,
  stored: string | null,
  typed: string,
): Promise<Refusal | null> {
  const room = await takePoint(OLD_PASSWORD, accountId);
  if (!room.ok) {
    const minutes = Math.max(1, Math.ceil(room.retryInSeconds / 60));
    return { ok: false, reason: `errors.too-often|${minutes}`, status: 429 };
  }
  if (!(await passwordFits(stored, typed))) {
    return invalid('errors.check-fields', { oldPassword: 'people.password.not-the-old-one' });
  }
  await givePointBack(OLD_PASSWORD, accountId);
  return null;
}
