import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';
import { afterChange } from './after-change.server.ts';
import { takeSource } from './take-source.server.ts';

/** Takes a source out of a draft with all its copies and files, which the nightly sweep removes from the disk. */
export async function deleteSource(
  context: CommandContext,
  { sourceId }: { sourceId: string },
): Promise<Result<{ reportId: string }>> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    const source = await takeSource(tx, actor, sourceId);
    if ('ok' in source) return source;
    const allowed = authorize(actor, 'source.edit-delete', source.facts);
    if (!allowed.ok) return allowed;
    const reportId = source.report.id;
    const { state } = await tx.source.delete({ where: { id: sourceId }, select: { state: true } });
    await afterChange(tx, reportId, now);
    const event = sourceEvent('source.deleted', sourceId, reportId, { before: { state } });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true, reportId };
  });
}
