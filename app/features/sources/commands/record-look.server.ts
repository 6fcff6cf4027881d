import type { Actor } from '#app/access/actor.ts';
import { loadSourceFacts } from '../queries/load-source-facts.server.ts';
import { db, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';

/** A page that stays open and brings itself up to date is one look. */
const oneLook = 10 * 60 * 1000;

/** Records that somebody other than who added it looked at a protected source whole. */
export async function recordLook(
  { actor, now }: { actor: Actor; now: Date },
  { sourceId }: { sourceId: string },
): Promise<void> {
  const source = await loadSourceFacts(sourceId);
  if (!source || actor.kind !== 'account' || actor.accountId === source.addedById) return;
  const { accountId } = actor;
  if (await sawLately({ accountId, sourceId, now }, db())) return;
  await inTransaction(async (tx) => {
    const event = sourceEvent('source.identity-seen', sourceId, source.reportId, {
      after: { seenAt: now.toISOString() },
    });
    await recordEvent(tx, { actor, now }, event);
  });
}

async function sawLately(
  { accountId, sourceId, now }: { accountId: string; sourceId: string; now: Date },
  tx: Transaction,
): Promise<boolean> {
  const looks = await tx.event.count({
    where: {
      type: 'source.identity-seen',
      objectType: 'source',
      objectId: sourceId,
      actorId: accountId,
      at: { gt: new Date(now.getTime() - oneLook) },
    },
  });
  return looks > 0;
}
