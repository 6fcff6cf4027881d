import type { AccountActor } from '#app/access/actor.ts';
import type { Refusal } from '#app/access/context.ts';
import { invalid } from '#app/access/context.ts';
import { db } from '#app/platform/database.server.ts';
import { newSecret } from '#app/platform/ids.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { rotateSession } from '#app/platform/session/session.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sealDevice } from '../domain/device-token.ts';
import { passwordMistake } from '../domain/password-rules.ts';
import type { SignInPlace } from './admit-try.server.ts';
import { ownPasswordMistake } from './own-password-mistake.server.ts';
import { setPassword } from './set-password.server.ts';
import type { SignedIn } from './start-session.server.ts';

/** Changes one's own password: it takes the old one, ends the other sessions, and gives this one a new secret. */
export async function changePassword(
  context: {
    actor: AccountActor;
    now: Date;
    origin: string;
    place: SignInPlace;
    sessionId: string;
  },
  input: { oldPassword: string; password: string },
): Promise<({ ok: true } & SignedIn) | Refusal> {
  const { accountId } = context.actor;
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, name: true, passwordHash: true },
  });
  const mistake = passwordMistake(input.password, account);
  if (mistake) return invalid('errors.check-fields', { password: mistake });
  const stored = account.passwordHash;
  const wrong = await ownPasswordMistake({ accountId, stored }, input.oldPassword, 'oldPassword');
  if (wrong) return wrong;

  const passwordHash = await hashPassword(input.password);
  const { sessionId, place } = context;
  const { ended, secret } = await inTransaction(async (tx) => {
    const change = { accountId, passwordHash, by: 'change' as const, keep: sessionId };
    return {
      ended: await setPassword(tx, context, change),
      secret: await rotateSession(tx, sessionId),
    };
  });
  for (const endedId of ended) closeStreams({ sessionId: endedId });
  const device = sealDevice(place.device, passwordHash, newSecret());
  return { ok: true, accountId, secret, device };
}
