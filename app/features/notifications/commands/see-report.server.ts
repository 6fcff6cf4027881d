import type { Actor } from '#app/access/actor.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';

/**
 * Marks what a person was told of a report's steps as read, for they have its page before them. What
 * was said in a circle is marked with the circle itself. Their own mark, so no event tells of it.
 */
export async function seeReport(
  { actor, now }: { actor: Actor; now: Date },
  { reportId }: { reportId: string },
): Promise<void> {
  if (actor.kind !== 'account') return;
  const { accountId } = actor;
  await inTransaction(async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { accountId, reportId, circle: null, readAt: null },
      data: { readAt: now },
    });
    if (count > 0) await tellPeople(tx, [accountId]);
  });
}
