import type { CommandContext, Refusal } from '#app/access/context.ts';
import type { Moved, ReportInHand } from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { accountOf, officeMove } from './office-move.server.ts';

/** Asks the group a question with a day for the answer; the clock stands until it comes. */
export async function askGroup(
  tx: Transaction,
  context: CommandContext,
  report: ReportInHand,
  { question, dueOn }: { question: string; dueOn: string },
): Promise<Moved | Refusal> {
  const clarificationId = context.newId();
  const moved = await officeMove(tx, context, report, {
    move: 'request-clarification',
    input: { hasReason: true, date: dueOn },
    extra: { clarificationId, dueOn },
  });
  if (!moved.ok) return moved;
  await tx.clarification.create({
    data: {
      id: clarificationId,
      reportId: report.id,
      question,
      askedById: accountOf(context),
      askedAt: context.now,
      dueOn: new Date(dueOn),
    },
    select: { id: true },
  });
  return moved;
}

/** A question that the office waits for no longer; without one nothing happens. */
export async function closeQuestion(tx: Transaction, reportId: string, now: Date): Promise<void> {
  await tx.clarification.updateMany({
    where: { reportId, answeredAt: null, closedAt: null },
    data: { closedAt: now },
  });
}
