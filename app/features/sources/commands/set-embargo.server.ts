import type { CommandContext, Result } from '#app/access/context.ts';
import { sourceEvent } from '../events.ts';
import { changeSource } from './change-source.server.ts';

/** Keeps a source out of every publication until a day; null lets it go. */
export async function setEmbargo(
  context: CommandContext,
  { sourceId, embargoUntil }: { sourceId: string; embargoUntil: string | null },
): Promise<Result> {
  return changeSource(context, { sourceId, action: 'source.embargo' }, async ({ report }, tx) => {
    const source = await tx.source.findUniqueOrThrow({
      where: { id: sourceId },
      select: { embargoUntil: true },
    });
    const before = source.embargoUntil?.toISOString().slice(0, 10) ?? null;
    if (before === embargoUntil) return null;
    return {
      columns: { embargoUntil: embargoUntil === null ? null : new Date(embargoUntil) },
      event: sourceEvent('source.embargo-set', sourceId, report.id, {
        before: { embargoUntil: before },
        after: { embargoUntil },
      }),
    };
  });
}
