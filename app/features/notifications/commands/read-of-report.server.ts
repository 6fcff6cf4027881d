import { hidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Circle } from '#app/access/facts.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

/**
 * Marks what a person was told of a report as read once they have seen it there: what was said in
 * the circle that they have read, and every step of the report itself.
 */
export function readOfReport(
  { actor, now }: CommandContext,
  { reportId, circle }: { reportId: string; circle: Circle },
): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    if (actor.kind !== 'account') return hidden;
    const { accountId } = actor;
    const { count } = await tx.notification.updateMany({
      where: { accountId, reportId, readAt: null, OR: [{ circle }, { circle: null }] },
      data: { readAt: now },
    });
    if (count > 0) await tellPeople(tx, [accountId]);
    return { ok: true };
  });
}
