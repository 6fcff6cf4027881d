import { invalid, type Refusal } from '#app/access/context.ts';
import { passwordFits } from '#app/platform/passwords.server.ts';
import { givePointBack, takePoint, type Limit } from '#app/platform/rate-limit.server.ts';

const OWN_PASSWORD: Limit = { name: 'old-password', points: 5, seconds: 15 * 60 };

/**
 * Why a password that somebody signed in has typed is not theirs, or null. Whoever finds an open session
 * must not be able to try out passwords in it.
 */
export async function ownPasswordMistake(
  given: { accountId: string; stored: string | null },
  typed: string,
  field: string,
): Promise<Refusal | null> {
  const { accountId, stored } = given;
  const room = await takePoint(OWN_PASSWORD, accountId);
  if (!room.ok) {
    const minutes = Math.max(1, Math.ceil(room.retryInSeconds / 60));
    return { ok: false, reason: `errors.too-often|${minutes}`, status: 429 };
  }
  if (!(await passwordFits(stored, typed))) {
    return invalid('errors.check-fields', { [field]: 'people.password.not-the-old-one' });
  }
  await givePointBack(OWN_PASSWORD, accountId);
  return null;
}
