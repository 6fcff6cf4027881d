import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { endSessionsOf } from '#app/platform/session/session.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';

/** Suspends an account: all its sessions, streams and links end at once. The last administrator stays. */
export async function suspendAccount(
  context: CommandContext,
  input: { accountId: string },
): Promise<Result> {
  const { accountId } = input;
  const { now } = context;
  const allowed = authorize(context.actor, 'user.create-suspend');
  if (!allowed.ok) return allowed;
  const done = await inTransaction(async (tx): Promise<Result> => {
    // All administrators are locked in one order, so that two cannot suspend each other.
    await tx.$queryRaw`
      select 1 from account where office_role = 'administrator' or id = ${accountId}::uuid
      order by id for update`;
    const account = await tx.account.findUnique({ where: { id: accountId } });
    if (!account) return hidden;
    if (account.suspendedAt) return conflict('people.person.suspended-already');
    if (account.officeRole === 'administrator') {
      const others = { officeRole: 'administrator', suspendedAt: null, id: { not: accountId } };
      const isLast = (await tx.account.count({ where: others })) === 0;
      if (isLast) return conflict('people.person.last-administrator');
    }
    await tx.account.update({
      where: { id: accountId },
      data: { suspendedAt: now },
      select: { id: true },
    });
    await endSessionsOf(tx, accountId);
    await tx.oneTimeLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
    const after = { suspendedAt: now.toISOString() };
    const event = accountEvent('account.suspended', accountId, { after });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
  if (done.ok) closeStreams({ accountId });
  return done;
}
