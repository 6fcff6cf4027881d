import { authorize } from '#app/access/authorize.ts';
import { conflict, forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { moveReport, takeReport } from './move-report.server.ts';
import { once } from './once.server.ts';

/**
 * Answers the office's question: the report goes back to where it was asked from, and the clock goes
 * on. The author's side answers, once for one form.
 */
export async function answerClarification(
  context: CommandContext,
  { reportId, answer }: { reportId: string; answer: string },
): Promise<Result<{ id: string }>> {
  const { actor, now } = context;
  return inTransaction((tx) =>
    once(tx, context, async () => {
      const report = await takeReport(tx, actor, reportId);
      if ('ok' in report) return report;
      const allowed = authorize(actor, 'report.amend', report.facts);
      if (!allowed.ok) return allowed;
      if (actor.kind !== 'account') return forbidden();
      const question = await tx.clarification.findFirst({
        where: { reportId, answeredAt: null, closedAt: null },
        select: { id: true },
      });
      if (!question || report.state.askedFrom === null) return conflict('reports.no-question');
      await tx.clarification.update({
        where: { id: question.id },
        data: { answer, answeredAt: now, answeredById: actor.accountId },
        select: { id: true },
      });
      const moved = await moveReport(tx, context, report, {
        move: 'answer-clarification',
        extra: { clarificationId: question.id },
      });
      return moved.ok ? { ok: true, id: reportId } : moved;
    }),
  );
}
