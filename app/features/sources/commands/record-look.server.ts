import type { Actor } from '#app/access/actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';
import { loadSourceFacts } from '../queries/load-source-facts.server.ts';
import { lookedLately } from '../queries/looked-lately.server.ts';

/** Records that somebody other than who added it looked at a protected source whole. */
export async function recordLook(
  { actor, now }: { actor: Actor; now: Date },
  { sourceId }: { sourceId: string },
): Promise<void> {
  const source = await loadSourceFacts(sourceId);
  if (!source || actor.kind !== 'account' || actor.accountId === source.addedById) return;
  const look = { objectId: sourceId, accountId: actor.accountId, now };
  if (await lookedLately('source.identity-seen', look)) return;
  await inTransaction(async (tx) => {
    const event = sourceEvent('source.identity-seen', sourceId, source.reportId, {
      after: { seenAt: now.toISOString() },
    });
    await recordEvent(tx, { actor, now }, event);
  });
}
