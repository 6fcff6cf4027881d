import { hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

/** Marks everything that a person was told as read. Their own mark, so no event tells of it. */
export function readAll({ actor, now }: CommandContext): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    if (actor.kind !== 'account') return hidden;
    const { accountId } = actor;
    await tx.notification.updateMany({ where: { accountId, readAt: null }, data: { readAt: now } });
    await tellPeople(tx, [accountId]);
    return { ok: true };
  });
}
