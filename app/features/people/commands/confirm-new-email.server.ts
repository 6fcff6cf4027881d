import { conflict, type Refusal, type Result } from '#app/access/context.ts';
import type { Language } from '#app/i18n/languages.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { addressChangedLetter } from '../emails/new-address.ts';
import { accountEvent } from '../events.ts';
import { spendLink } from './spend-link.server.ts';

const over: Refusal = conflict('people.link.over');

/**
 * Gives an account the address that its link came to. The address before is told, and links that went
 * there stop working.
 */
export async function confirmNewEmail(
  { now }: { now: Date },
  { token }: { token: string },
): Promise<Result> {
  try {
    return await inTransaction(async (tx): Promise<Result> => {
      const link = await spendLink(tx, { token, purpose: 'email', now });
      const { accountId, newEmail } = link ?? {};
      if (!accountId || !newEmail) return over;
      const before = await tx.account.findFirst({ where: { id: accountId, suspendedAt: null } });
      if (!before) return over;
      await tx.account.update({
        where: { id: accountId },
        data: { email: newEmail },
        select: { id: true },
      });
      await tx.oneTimeLink.updateMany({
        where: { accountId, usedAt: null },
        data: { usedAt: now },
      });
      const language = before.language as Language;
      const { subject, text } = addressChangedLetter({ language, at: now });
      await enqueue(tx, 'send-mail', { to: before.email, subject, text });
      const actor = { kind: 'account' as const, accountId };
      const after = { by: 'link' as const };
      const event = accountEvent('account.email-set', accountId, { after });
      await recordEvent(tx, { actor, now }, event);
      return { ok: true };
    });
  } catch (error) {
    // Somebody has taken the address meanwhile.
    if (isDuplicate(error)) return over;
    throw error;
  }
}
