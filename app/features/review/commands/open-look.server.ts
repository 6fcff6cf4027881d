import { authorize } from '#app/access/authorize.ts';
import { conflict, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';
import { recordLook } from './record-look.server.ts';

/** Opens the look that a second person has agreed to, once. */
export function openLook(
  context: CommandContext,
  { reportId, lookId }: { reportId: string; lookId: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(context.actor, 'report.hidden-author.uncover', report.facts);
    if (!may.ok) return may;
    const look = await tx.authorLook.findFirst({
      where: { id: lookId, reportId, byId: accountOf(context) },
      select: { isAgreed: true, openedAt: true },
    });
    if (!look) return hidden;
    if (look.isAgreed !== true || look.openedAt !== null) return conflict('review.look-closed');
    await recordLook(tx, context, { id: lookId, reportId });
    return { ok: true };
  });
}
