import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';

/** Lifts a suspension: the person signs in anew, with the rights that their rows give by now. */
export async function restoreAccount(
  context: CommandContext,
  input: { accountId: string },
): Promise<Result> {
  const { accountId } = input;
  const { now } = context;
  const allowed = authorize(context.actor, 'user.create-suspend');
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { suspendedAt: true },
    });
    if (!account) return hidden;
    if (!account.suspendedAt) return conflict('people.person.not-suspended');
    await tx.account.update({
      where: { id: accountId },
      data: { suspendedAt: null },
      select: { id: true },
    });
    const before = { suspendedAt: account.suspendedAt.toISOString() };
    const event = accountEvent('account.restored', accountId, { before });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}
