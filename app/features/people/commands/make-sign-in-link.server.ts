import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Refusal } from '#app/access/context.ts';
import { forbidden, hidden } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';
import { makeLink } from './make-link.server.ts';

/** Makes a link that signs somebody in once: the operator's alone, and recorded. */
export async function makeSignInLink(
  context: CommandContext,
  input: { email: string },
): Promise<{ ok: true; token: string } | Refusal> {
  const { actor, now } = context;
  const allowed = authorize(actor, 'user.create-suspend');
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'operator') return forbidden();
  return inTransaction(async (tx) => {
    const account = await tx.account.findFirst({
      where: { email: input.email.toLowerCase(), suspendedAt: null },
      select: { id: true },
    });
    if (!account) return hidden;
    const link = await makeLink(tx, { purpose: 'sign-in', accountId: account.id }, now);
    const after = { purpose: 'sign-in', expiresAt: link.expiresAt.toISOString() };
    await recordEvent(tx, { actor, now }, accountEvent('account.link-made', account.id, { after }));
    return { ok: true, token: link.token };
  });
}
