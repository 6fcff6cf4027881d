import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import { forbidden, type CommandContext, type Refusal, type Result } from '#app/access/context.ts';
import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { SourceEvent } from '../events.ts';
import { takeSource, type SourceInHand } from './take-source.server.ts';

/** What one act changes: columns, and the event that says so. */
export interface SourceChange {
  columns: Prisma.SourceUncheckedUpdateInput;
  event: SourceEvent;
}

/**
 * Changes something about a source besides what it says: locked, asked, changed, recorded. `change`
 * gives null where it already is so, which is no change and no event.
 */
export async function changeSource(
  context: CommandContext,
  asked: {
    sourceId: string;
    action: 'source.protect' | 'source.embargo' | 'source.clear-for-public';
  },
  change: (
    source: SourceInHand,
    tx: Transaction,
    actor: AccountActor,
  ) => Promise<SourceChange | Refusal | null>,
): Promise<Result> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const source = await takeSource(tx, actor, asked.sourceId);
    if ('ok' in source) return source;
    const allowed = authorize(actor, asked.action, source.facts);
    if (!allowed.ok) return allowed;
    const changed = await change(source, tx, actor);
    if (changed === null) return { ok: true };
    if ('ok' in changed) return changed;
    await tx.source.update({
      where: { id: asked.sourceId },
      data: { ...changed.columns, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    await recordEvent(tx, { actor, now }, changed.event);
    return { ok: true };
  });
}
