import { authorize } from '#app/access/authorize.ts';
import { forbidden, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { reportEvent } from '../events.ts';
import { loadReportFacts, lockReport } from '../queries/load-report-facts.server.ts';
import { changeDraft } from './change-draft.server.ts';

/** Marks a draft as deleted: nobody sees it any more, and for 30 days its people can bring it back. */
export async function deleteDraft(
  context: CommandContext,
  { reportId }: { reportId: string },
): Promise<Result> {
  return changeDraft(context, { reportId, action: 'draft.delete' }, () => ({
    columns: { deletedAt: context.now },
    event: reportEvent('report.deleted', reportId, {
      after: { deletedAt: context.now.toISOString() },
    }),
  }));
}

/** Brings a deleted draft back, for whoever may delete it. */
export async function restoreDraft(
  context: CommandContext,
  { reportId }: { reportId: string },
): Promise<Result> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    await lockReport(tx, reportId);
    const report = await loadReportFacts(reportId, tx);
    // A deleted draft is not there for anybody but those who may bring it back.
    if (!report || !authorize(actor, 'draft.delete', report.facts).ok) return hidden;
    if (actor.kind !== 'account') return forbidden();
    const { deletedAt } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { deletedAt: true },
    });
    if (deletedAt === null) return { ok: true };
    await tx.report.update({
      where: { id: reportId },
      data: { deletedAt: null, updatedAt: now, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const before = { deletedAt: deletedAt.toISOString() };
    await recordEvent(tx, { actor, now }, reportEvent('report.restored', reportId, { before }));
    return { ok: true };
  });
}
