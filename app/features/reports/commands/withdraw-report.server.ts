import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { moveReport, takeReport } from './move-report.server.ts';

/** Takes a report back from the office, until it was accepted; an open question ends without an answer. */
export async function withdrawReport(
  context: CommandContext,
  { reportId }: { reportId: string },
): Promise<Result> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const allowed = authorize(actor, 'report.withdraw', report.facts);
    if (!allowed.ok) return allowed;
    const moved = await moveReport(tx, context, report, {
      move: 'withdraw',
      extra: {},
      columns: { deferredUntil: null },
    });
    if (!moved.ok) return moved;
    await tx.clarification.updateMany({
      where: { reportId, answeredAt: null, closedAt: null },
      data: { closedAt: now },
    });
    return { ok: true };
  });
}
