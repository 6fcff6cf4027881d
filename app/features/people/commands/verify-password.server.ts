import type { Refusal } from '#app/access/context.ts';
import { invalid } from '#app/access/context.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { passwordFits } from '#app/platform/passwords.server.ts';
import { admitTry, type SignInPlace } from './admit-try.server.ts';

export interface Verified {
  ok: true;
  accountId: string;
  passwordHash: string;
}

/** Answers alike, and after the same work, for a wrong password, an unknown address and a suspended account. */
export const signInFailed: Refusal = invalid('people.sign-in.failed');

/** Whether a password fits the account of an address, under the limits on guessing. */
export async function verifyPassword(
  given: { email: string; password: string },
  place: SignInPlace,
  now: Date,
): Promise<Verified | Refusal> {
  const account = await db().account.findUnique({
    where: { email: given.email },
    select: { id: true, passwordHash: true, suspendedAt: true },
  });
  const refused = (outcome: 'wrong' | 'limited' | 'suspended') =>
    recordTry({ accountId: account?.id ?? null, outcome, place, now });

  const admission = await admitTry(given.email, account, place, now);
  if (admission.kind === 'limited') {
    if (admission.isFirst) await refused('limited');
    return { ok: false, reason: `people.sign-in.too-often|${admission.minutes}`, status: 429 };
  }
  const isEvaluated = admission.kind === 'evaluate';
  const stored = isEvaluated ? (account?.passwordHash ?? null) : null;
  const fits = await passwordFits(stored, given.password);
  if (!fits || !account || !stored || account.suspendedAt) {
    await refused(fits ? 'suspended' : isEvaluated ? 'wrong' : 'limited');
    return signInFailed;
  }
  await admission.giveBack();
  return { ok: true, accountId: account.id, passwordHash: stored };
}

async function recordTry(entry: {
  accountId: string | null;
  outcome: string;
  place: SignInPlace;
  now: Date;
}): Promise<void> {
  const { accountId, outcome, place, now } = entry;
  await db().signIn.create({
    data: {
      id: newId(now),
      accountId,
      at: now,
      outcome,
      address: place.address,
      userAgent: place.userAgent.slice(0, 200),
    },
    select: { id: true },
  });
}
