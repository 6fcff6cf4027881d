import { authorize } from '#app/access/authorize.ts';
import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { sourceEvent } from '../events.ts';
import { correctionOf } from '../policy.ts';
import { takeSource } from './take-source.server.ts';

/** Queues another fetch of a source. One that is queued already is queued again, since doing it twice changes nothing. */
export async function recaptureSource(
  context: CommandContext,
  { sourceId }: { sourceId: string },
): Promise<Result> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    const source = await takeSource(tx, actor, sourceId);
    if ('ok' in source) return source;
    const allowed = authorize(actor, 'snapshot.recapture', source.facts);
    if (!allowed.ok) return allowed;
    if (correctionOf(source.report.facts) === null) return conflict('sources.mistake.closed');
    const { state, url } = await tx.source.findUniqueOrThrow({
      where: { id: sourceId },
      select: { state: true, url: true },
    });
    if (url === null) return conflict('sources.mistake.no-address');
    await enqueue(tx, 'capture-source', { sourceId });
    if (state === 'queued') return { ok: true };

    await tx.source.update({
      where: { id: sourceId },
      data: { state: 'queued', stateReason: '', rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const change = { before: { state }, after: { state: 'queued' } };
    const event = sourceEvent('source.capture-queued', sourceId, source.report.id, change);
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
