import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf, officeMove } from './office-move.server.ts';

/** Takes a merge back: status, holder and clock are as its row recorded them, and the row stays. */
export function undoMerge(
  context: CommandContext,
  { reportId }: { reportId: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, reportId);
    if ('ok' in report) return report;
    const merge = await tx.reportMerge.findFirst({
      where: { fromId: reportId, undoneAt: null },
      select: { id: true },
    });
    if (!merge) return conflict('review.move-not-open');
    const moved = await officeMove(tx, context, report, {
      move: 'undo-merge',
      extra: { mergeId: merge.id },
    });
    if (!moved.ok) return moved;
    await tx.reportMerge.update({
      where: { id: merge.id },
      data: { undoneAt: context.now, undoneById: accountOf(context) },
      select: { id: true },
    });
    return { ok: true };
  });
}
