import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { endSessionsOf } from '#app/platform/session/session.server.ts';
import { passwordChangedLetter } from '../emails/password-changed.ts';
import { accountEvent } from '../events.ts';

/**
 * Gives an account another password in the caller's transaction: its sessions end but for one to keep,
 * links that would set yet another one stop working, and its owner is told by mail. Returns the
 * sessions that ended.
 */
export async function setPassword(
  tx: Transaction,
  context: { now: Date; origin: string },
  given: { accountId: string; passwordHash: string; by: 'reset' | 'change'; keep?: string },
): Promise<string[]> {
  const { accountId, passwordHash, by, keep } = given;
  const { now, origin } = context;
  const account = await tx.account.update({
    where: { id: accountId },
    data: { passwordHash },
    select: { email: true, language: true },
  });
  const ended = await endSessionsOf(tx, accountId, keep);
  await tx.oneTimeLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
  const { subject, text } = passwordChangedLetter({
    language: account.language as Language,
    at: now,
    resetLink: origin + paths.forgot(),
  });
  await enqueue(tx, 'send-mail', { to: account.email, subject, text });
  const actor = { kind: 'account' as const, accountId };
  const event = accountEvent('account.password-set', accountId, { after: { by } });
  await recordEvent(tx, { actor, now }, event);
  return ended;
}
