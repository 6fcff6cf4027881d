import { authorize } from '#app/access/authorize.ts';
import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { isReviewable } from '../domain/review-request.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';

/** The group asks the head to look at a decision once more, with a reason; one request is open at a time. */
export function askReview(
  context: CommandContext,
  { reportId, reason }: { reportId: string; reason: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(actor, 'decision.ask-review', report.facts);
    if (!may.ok) return may;
    if (!isReviewable(report.state.status)) return conflict('review.nothing-to-review');
    const open = await tx.reviewRequest.count({ where: { reportId, answeredAt: null } });
    if (open > 0) return conflict('review.review-waits');
    const id = context.newId();
    await tx.reviewRequest.create({
      data: { id, reportId, reason, askedById: accountOf(context), askedAt: now },
      select: { id: true },
    });
    const event = reviewEvent('review.review-asked', reportId, { after: { requestId: id } });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
