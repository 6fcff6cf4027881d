import type { CommandContext, Result } from '#app/access/context.ts';
import { reportEvent } from '../events.ts';
import { changeDraft } from './change-draft.server.ts';

/** Tells the coordinator that a draft can be sent, or takes that back. */
export async function flagReady(
  context: CommandContext,
  { reportId, isReady }: { reportId: string; isReady: boolean },
): Promise<Result> {
  return changeDraft(context, { reportId, action: 'draft.edit' }, async (_report, tx) => {
    const { readyAt } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { readyAt: true },
    });
    const wasReady = readyAt !== null;
    if (wasReady === isReady) return null;
    return {
      columns: { readyAt: isReady ? context.now : null },
      event: reportEvent('report.ready-flagged', reportId, {
        before: { isReady: wasReady },
        after: { isReady },
      }),
    };
  });
}
