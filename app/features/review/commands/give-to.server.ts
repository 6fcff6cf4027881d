import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { ReportInHand } from '#app/features/reports/commands/move-report.server.ts';
import { openStatuses } from '#app/features/reports/domain/statuses.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { officeMove } from './office-move.server.ts';

/**
 * Makes somebody of the office the holder of a report in hand. A submitted one goes into triage by
 * it; further on its way only the holder changes.
 */
export async function giveTo(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  toId: string,
): Promise<Result> {
  const { status, assigneeId } = report.state;
  const unfit = await whyUnfit(tx, report, toId);
  if (unfit) return invalid(unfit, { toId: unfit });
  if (toId === assigneeId) return { ok: true };
  const columns = { claimedAt: context.now, deferredUntil: null };
  if (status === 'submitted') {
    return officeMove(tx, context, report, { move: 'assign', input: { toId }, extra: {}, columns });
  }
  if (!openStatuses.includes(status)) return conflict('review.move-not-open');
  const { now } = context;
  await tx.report.update({
    where: { id: report.id },
    data: { assigneeId: toId, claimedAt: now, updatedAt: now, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  const change = { before: { status, assigneeId }, after: { status, assigneeId: toId } };
  const event = reportEvent('report.assigned', report.id, change);
  await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
  return { ok: true };
}

/** Only somebody of the office who works, does not stand aside, and may open the report. */
async function whyUnfit(
  tx: Transaction,
  report: ReportInHand,
  toId: string,
): Promise<string | null> {
  const { facts } = report;
  const person = await tx.account.findFirst({
    where: { id: toId, officeRole: { in: ['analyst', 'head'] }, suspendedAt: null },
    select: { id: true },
  });
  if (!person) return 'review.not-an-analyst';
  if (facts.recusedIds.includes(toId)) return 'review.stands-aside';
  if (facts.visibility === 'confidential' && !facts.namedIds.includes(toId)) {
    return 'review.not-on-the-list';
  }
  return null;
}
