import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { reportEvent } from '../events.ts';
import { KEPT_DAYS } from '../queries/list-deleted.server.ts';

/** Removes drafts that were deleted long enough ago, their versions with them; their events stay. */
export async function purgeDeletedDrafts(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const over = await db().report.findMany({
    where: { statusKey: 'draft', deletedAt: { lt: before } },
    select: { id: true },
  });
  let purged = 0;
  for (const { id } of over) {
    purged += await inTransaction(async (tx) => {
      // Somebody may have brought it back a moment ago.
      const { count } = await tx.report.deleteMany({ where: { id, deletedAt: { lt: before } } });
      if (count === 1) {
        const after = { purgedAt: now.toISOString() };
        await recordEvent(
          tx,
          { actor: { kind: 'system' }, now },
          reportEvent('report.purged', id, { after }),
        );
      }
      return count;
    });
  }
  return purged;
}
