import { authorize } from '#app/access/authorize.ts';
import { forbidden, type CommandContext, type Refusal, type Result } from '#app/access/context.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { Action } from '#app/access/matrix.ts';
import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { ReportEvent } from '../events.ts';
import { takeReport, type ReportInHand } from './move-report.server.ts';

export interface DraftChange {
  columns: Prisma.ReportUncheckedUpdateInput;
  /** Nothing where what is changed has recorded itself. */
  event?: ReportEvent;
}

/**
 * Changes something about a draft besides what it says: locked, asked, changed, recorded. `change`
 * gives null where it already is so, which is no change and no event.
 */
export async function changeDraft(
  context: CommandContext,
  asked: { reportId: string; action: Action | ((facts: ReportFacts) => Action) },
  change: (
    report: ReportInHand,
    tx: Transaction,
  ) => Promise<DraftChange | Refusal | null> | DraftChange | Refusal | null,
): Promise<Result> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, asked.reportId);
    if ('ok' in report) return report;
    const action = typeof asked.action === 'function' ? asked.action(report.facts) : asked.action;
    const allowed = authorize(actor, action as 'draft.edit', report.facts);
    if (!allowed.ok) return allowed;
    if (actor.kind !== 'account') return forbidden();
    const changed = await change(report, tx);
    if (changed === null) return { ok: true };
    if ('ok' in changed) return changed;
    await tx.report.update({
      where: { id: asked.reportId },
      data: { ...changed.columns, updatedAt: now, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    if (changed.event) await recordEvent(tx, { actor, now }, changed.event);
    return { ok: true };
  });
}
