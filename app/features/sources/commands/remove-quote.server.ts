import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';
import { afterChange } from './after-change.server.ts';
import { takeSource } from './take-source.server.ts';

/** Takes a quote out of a draft, by who added it. Of a routed report nothing is taken out. */
export async function removeQuote(
  context: CommandContext,
  { sourceId, quoteId }: { sourceId: string; quoteId: string },
): Promise<Result> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const source = await takeSource(tx, actor, sourceId);
    if ('ok' in source) return source;
    const { report } = source;
    const quote = await tx.sourceQuote.findUnique({ where: { id: quoteId, sourceId } });
    if (!quote) return hidden;
    if (report.facts.status !== 'draft') return conflict('sources.mistake.routed');
    const allowed = authorize(actor, 'source.add-to-draft', report.facts);
    if (!allowed.ok) return allowed;
    if (quote.addedById !== actor.accountId) return forbidden();
    await tx.sourceQuote.delete({ where: { id: quoteId }, select: { id: true } });
    await afterChange(tx, report.id, now);
    const { captureId, startAt, length } = quote;
    const before = { quoteId, captureId, startAt, length };
    await recordEvent(
      tx,
      { actor, now },
      sourceEvent('source.quote-removed', sourceId, report.id, { before }),
    );
    return { ok: true };
  });
}
