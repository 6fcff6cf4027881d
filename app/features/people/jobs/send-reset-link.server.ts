import type { Language } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeLink } from '../commands/make-link.server.ts';
import { resetLetter } from '../emails/reset.ts';
import { accountEvent } from '../events.ts';

const HOUR = 60 * 60 * 1000;
const MOST_AN_HOUR = 3;

/** Mails a link for a new password, if the address has an account that may sign in; at most three an hour. */
export async function sendResetLink(
  given: { email: string; origin: string },
  now: Date,
): Promise<void> {
  const account = await db().account.findFirst({
    where: { email: given.email, suspendedAt: null },
    select: { id: true, language: true },
  });
  if (!account) return;
  await inTransaction(async (tx) => {
    const since = new Date(now.getTime() - HOUR);
    const recent = { accountId: account.id, purpose: 'reset', createdAt: { gt: since } };
    if ((await tx.oneTimeLink.count({ where: recent })) >= MOST_AN_HOUR) return;
    const link = await makeLink(tx, { purpose: 'reset', accountId: account.id }, now);
    const { subject, text } = resetLetter({
      language: account.language as Language,
      link: given.origin + paths.reset(link.token),
    });
    await enqueue(tx, 'send-mail', { to: given.email, subject, text });
    const after = { expiresAt: link.expiresAt.toISOString() };
    const event = accountEvent('account.reset-asked', account.id, { after });
    await recordEvent(tx, { actor: { kind: 'system' }, now }, event);
  });
}
