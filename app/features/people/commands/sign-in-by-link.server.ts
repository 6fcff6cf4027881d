import type { Refusal } from '#app/access/context.ts';
import { conflict } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';
import type { SignInPlace } from './admit-try.server.ts';
import { startSession, type SignedIn } from './start-session.server.ts';
import { spendLink } from './spend-link.server.ts';

/** Signs in by a link that works once. */
export async function signInByLink(
  context: { now: Date; place: SignInPlace; replaces: string | null },
  input: { token: string },
): Promise<({ ok: true } & SignedIn) | Refusal> {
  const { now } = context;
  return inTransaction(async (tx) => {
    const link = await spendLink(tx, { token: input.token, purpose: 'sign-in', now });
    const account =
      link?.accountId &&
      (await tx.account.findFirst({
        where: { id: link.accountId, suspendedAt: null },
        select: { id: true, passwordHash: true },
      }));
    if (!account) return conflict('people.link.over');
    const actor = { kind: 'account' as const, accountId: account.id };
    const event = accountEvent('account.link-used', account.id, { before: { purpose: 'sign-in' } });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true, ...(await startSession(tx, account, context)) };
  });
}
