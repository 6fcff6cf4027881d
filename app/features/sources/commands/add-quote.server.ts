import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { findQuote } from '../domain/find-quote.ts';
import { sourceEvent } from '../events.ts';
import { additionOf } from '../policy.ts';
import type { AddQuote } from '../schema.ts';
import { afterChange } from './after-change.server.ts';
import { takeSource } from './take-source.server.ts';

const mostQuotes = 50;

/**
 * Keeps words of a copy with their place in it; words that the copy does not say are refused. The same
 * place twice is one quote. After routing it is an amendment, which needs no reason.
 */
export async function addQuote(
  context: CommandContext,
  { sourceId, input }: { sourceId: string; input: AddQuote },
): Promise<Result<{ id: string }>> {
  const { actor, now, newId } = context;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const source = await takeSource(tx, actor, sourceId);
    if ('ok' in source) return source;
    const { report } = source;
    const action = additionOf(report.facts, 'source');
    if (action === null) return conflict('sources.mistake.closed');
    const allowed = authorize(actor, action, report.facts);
    if (!allowed.ok) return allowed;

    const { copy: captureId, words, near } = input;
    const kept = await tx.capture.findUnique({
      where: { id: captureId, sourceId },
      select: { text: true, textSha256: true },
    });
    const place = kept && findQuote(kept.text, words, near);
    if (!kept?.textSha256 || !place) {
      return invalid('errors.check-fields', { words: 'sources.mistake.not-said' });
    }
    const before = await quotesOf(tx, sourceId);
    const same = before.find(
      (one) =>
        one.captureId === captureId && one.startAt === place.startAt && one.length === place.length,
    );
    if (same) return { ok: true, id: same.id };
    if (before.length >= mostQuotes) {
      return invalid('errors.check-fields', { words: 'sources.mistake.too-many-quotes' });
    }
    const id = newId();
    const isAfterRouting = report.facts.status !== 'draft';
    const { textSha256 } = kept;
    await tx.sourceQuote.create({
      data: {
        ...{ id, sourceId, captureId, textSha256, isAfterRouting, ...place },
        addedById: actor.accountId,
        addedAt: now,
      },
      select: { id: true },
    });
    await afterChange(tx, report.id, now);
    const { startAt, length } = place;
    const after = { quoteId: id, captureId, startAt, length, textSha256, isAfterRouting };
    await recordEvent(
      tx,
      { actor, now },
      sourceEvent('source.quoted', sourceId, report.id, { after }),
    );
    return { ok: true, id };
  });
}

const quotesOf = (tx: Transaction, sourceId: string) =>
  tx.sourceQuote.findMany({
    where: { sourceId },
    select: { id: true, captureId: true, startAt: true, length: true },
  });
