import { authorize } from '#app/access/authorize.ts';
import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { reviewEvent } from '../events.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';
import { sayToGroup } from './say-to-group.server.ts';

/** The head stands by a decision of which the group asked for review, in words that the group reads. */
export function declineReview(
  context: CommandContext,
  { reportId, reason }: { reportId: string; reason: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(actor, 'decision.reopen', report.facts);
    if (!may.ok) return may;
    const requestId = await answerReview(tx, context, { reportId, isReopened: false, reason });
    if (!requestId) return conflict('review.no-review-asked');
    const event = reviewEvent('review.review-declined', reportId, { after: { requestId } });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    await sayToGroup(tx, context, { reportId, text: reason });
    return { ok: true };
  });
}

/** Answers the open request of a report, if there is one, and gives its id. */
export async function answerReview(
  tx: Transaction,
  context: CommandContext,
  answer: { reportId: string; isReopened: boolean; reason: string },
): Promise<string | null> {
  const { reportId, isReopened, reason } = answer;
  const open = await tx.reviewRequest.findFirst({
    where: { reportId, answeredAt: null },
    select: { id: true },
  });
  if (!open) return null;
  const answered = { answeredById: accountOf(context), answeredAt: context.now };
  await tx.reviewRequest.update({
    where: { id: open.id },
    data: { ...answered, isReopened, answer: reason },
    select: { id: true },
  });
  return open.id;
}
