import type { CommandContext, Result } from '#app/access/context.ts';
import { sourceEvent } from '../events.ts';
import { changeSource } from './change-source.server.ts';

/** Marks that a source may be shown to the public, or takes the mark back. */
export async function clearForPublic(
  context: CommandContext,
  { sourceId, isCleared }: { sourceId: string; isCleared: boolean },
): Promise<Result> {
  const { now } = context;
  const asked = { sourceId, action: 'source.clear-for-public' } as const;
  return changeSource(context, asked, async ({ report }, tx) => {
    const { clearedAt } = await tx.source.findUniqueOrThrow({
      where: { id: sourceId },
      select: { clearedAt: true },
    });
    if ((clearedAt !== null) === isCleared) return null;
    const event =
      clearedAt === null
        ? sourceEvent('source.cleared', sourceId, report.id, {
            after: { clearedAt: now.toISOString() },
          })
        : sourceEvent('source.clearance-taken-back', sourceId, report.id, {
            before: { clearedAt: clearedAt.toISOString() },
          });
    return { columns: { clearedAt: isCleared ? now : null }, event };
  });
}
