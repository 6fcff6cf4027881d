import { authorize } from '#app/access/authorize.ts';
import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { sourceEvent } from '../events.ts';
import { correctionOf } from '../policy.ts';
import type { CorrectSource } from '../schema.ts';
import { afterChange } from './after-change.server.ts';
import { descriptionColumns } from './insert-source.server.ts';
import { takeSource } from './take-source.server.ts';

/** Corrects what is known of a source, over the version that was read; the copy stays as it is. */
export async function correctSource(
  context: CommandContext,
  { sourceId, input }: { sourceId: string; input: CorrectSource },
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
    const before = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
    const { version, noAddressReason, ...described } = input;
    if (before.rowVersion !== version) return conflict('errors.changed');

    const columns = {
      ...descriptionColumns(described),
      ...(before.url === null ? { noAddressReason } : {}),
    };
    const fields = Object.entries(columns).flatMap(([name, value]) =>
      isSame(value, before[name as keyof typeof before]) ? [] : [name],
    );
    if (fields.length === 0) return { ok: true };
    await tx.source.update({
      where: { id: sourceId },
      data: { ...columns, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    await afterChange(tx, source.report.id, now);
    const event = sourceEvent('source.corrected', sourceId, source.report.id, {
      after: { fields },
    });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}

const isSame = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
