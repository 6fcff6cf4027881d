import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import { invalid, type Result } from '#app/access/context.ts';
import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { takePoint, type Limit } from '#app/platform/rate-limit.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { addressTakenLetter, newAddressLetter } from '../emails/new-address.ts';
import { accountEvent } from '../events.ts';
import type { NewEmailInput } from '../schema.ts';
import { makeLink } from './make-link.server.ts';
import { ownPasswordMistake } from './own-password-mistake.server.ts';

const PER_DAY: Limit = { name: 'new-email', points: 5, seconds: 24 * 60 * 60 };

/**
 * Asks for another address of one's own account: a letter with a link goes to the new one, and nothing
 * changes before it is followed. Of an address that somebody has already its owner alone is told.
 */
export async function askNewEmail(
  context: { actor: AccountActor; now: Date; origin: string },
  { email, oldPassword }: NewEmailInput,
): Promise<Result> {
  const { actor, now, origin } = context;
  const { accountId } = actor;
  const own = { accountId, groupIds: [] };
  const allowed = authorize(actor, 'user.self.edit-sessions-2fa-delete', own);
  if (!allowed.ok) return allowed;
  const account = await db().account.findUniqueOrThrow({ where: { id: accountId } });
  const stored = account.passwordHash;
  const wrong = await ownPasswordMistake({ accountId, stored }, oldPassword, 'oldPassword');
  if (wrong) return wrong;
  if (account.email === email) {
    return invalid('errors.check-fields', { email: 'people.email-change.same' });
  }
  const room = await takePoint(PER_DAY, accountId);
  if (!room.ok) return { ok: false, reason: 'people.email-change.too-many', status: 429 };
  const language = account.language as Language;
  return inTransaction(async (tx): Promise<Result> => {
    // Only the newest link works.
    await tx.oneTimeLink.updateMany({
      where: { accountId, purpose: 'email', usedAt: null },
      data: { usedAt: now },
    });
    const link = await makeLink(tx, { purpose: 'email', accountId, newEmail: email }, now);
    const isTaken = (await tx.account.count({ where: { email } })) > 0;
    const { subject, text } = isTaken
      ? addressTakenLetter(language)
      : newAddressLetter({ language, link: origin + paths.newEmail(link.token) });
    await enqueue(tx, 'send-mail', { to: email, subject, text });
    const after = { expiresAt: link.expiresAt.toISOString() };
    await recordEvent(
      tx,
      { actor, now },
      accountEvent('account.email-asked', accountId, { after }),
    );
    return { ok: true };
  });
}
