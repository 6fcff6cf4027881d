import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { readingEvent } from '../events.ts';

/** Answers a group's question about an article; whoever comes second is told that it is answered. */
export async function answerQuestion(
  context: CommandContext,
  asked: { campaignId: string; questionId: string; answer: string },
): Promise<Result> {
  const { actor, now } = context;
  const allowed = authorize(actor, 'campaign.manage');
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  const { campaignId, questionId, answer } = asked;
  return inTransaction(async (tx): Promise<Result> => {
    await tx.$queryRaw`select id from reading_question where id = ${questionId}::uuid for update`;
    const question = await tx.readingQuestion.findUnique({ where: { id: questionId } });
    if (question?.campaignId !== campaignId) return hidden;
    if (question.answeredAt) return conflict('reading.answered-meanwhile');
    await tx.readingQuestion.update({
      where: { id: questionId },
      data: { answer, answeredAt: now, answeredById: actor.accountId },
      select: { id: true },
    });
    const { articleKey, askedById, groupId } = question;
    const after = { campaignId, articleKey, askedById };
    const event = readingEvent('reading.answered', questionId, groupId, { after });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}
