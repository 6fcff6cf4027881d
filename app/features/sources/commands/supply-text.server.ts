import { authorize } from '#app/access/authorize.ts';
import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';
import { correctionOf } from '../policy.ts';
import { afterChange } from './after-change.server.ts';
import { takeSource } from './take-source.server.ts';

/** Keeps a text that somebody typed among the copies of its source; it is no copy, and has no hash. */
export async function keepTypedText(
  tx: Transaction,
  { newId, now }: CommandContext,
  { sourceId, text }: { sourceId: string; text: string },
): Promise<string> {
  const id = newId();
  await tx.capture.create({
    data: { id, sourceId, at: now, outcome: 'by_hand', text },
    select: { id: true },
  });
  return id;
}

/** Adds by hand the text of a source that could not be fetched, or not whole. */
export async function supplyText(
  context: CommandContext,
  { sourceId, text }: { sourceId: string; text: string },
): Promise<Result> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const source = await takeSource(tx, actor, sourceId);
    if ('ok' in source) return source;
    const action = correctionOf(source.report.facts);
    if (action === null) return conflict('sources.mistake.closed');
    const allowed = authorize(actor, action, source.facts);
    if (!allowed.ok) return allowed;
    const { state } = await tx.source.findUniqueOrThrow({
      where: { id: sourceId },
      select: { state: true },
    });
    if (state === 'captured') return conflict('sources.mistake.captured');

    const captureId = await keepTypedText(tx, context, { sourceId, text });
    // A copy that is kept in part stays what the source is known by.
    const after = state === 'partial' ? state : 'by_hand';
    await tx.source.update({
      where: { id: sourceId },
      data: { state: after, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    await afterChange(tx, source.report.id, now);
    const change = { before: { state }, after: { state: after, captureId } };
    const event = sourceEvent('source.supplied', sourceId, source.report.id, change);
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}
