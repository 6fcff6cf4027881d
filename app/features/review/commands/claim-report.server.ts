import { conflict, type CommandContext, type Refusal, type Result } from '#app/access/context.ts';
import {
  takeReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf, officeMove } from './office-move.server.ts';

/** An analyst who does not stand aside takes a submitted report and so becomes its assignee. */
export function claimReport(context: CommandContext, input: { reportId: string }): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const report = await takeReport(tx, context.actor, input.reportId);
    if ('ok' in report) return report;
    return claim(tx, context, report);
  });
}

/** Claims a report in hand. To claim what one holds already changes nothing. */
export async function claim(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
): Promise<Result> {
  const { status, assigneeId } = report.state;
  if (status === 'submitted' || assigneeId === null) {
    const columns = { claimedAt: context.now, deferredUntil: null };
    return officeMove(tx, context, report, { move: 'claim', extra: {}, columns });
  }
  if (assigneeId === accountOf(context)) return { ok: true };
  return heldByOther(tx, assigneeId);
}

/** The later of two is told who was first. */
export async function heldByOther(tx: Transaction, byId: string): Promise<Refusal> {
  const { name } = await tx.account.findUniqueOrThrow({
    where: { id: byId },
    select: { name: true },
  });
  return conflict('review.claimed-by-other', { name });
}
