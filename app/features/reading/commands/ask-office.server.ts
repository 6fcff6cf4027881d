import { claimOf, invalid, type CommandContext, type Refusal } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { oncePerKey } from '#app/platform/idempotency.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { readingEvent } from '../events.ts';
import { takeArticle, type ArticleAsked } from './take-article.server.ts';

type Asked = { ok: true; id: string } | Refusal;

/** Asks the office about an article that one's group reads. */
export async function askOffice(
  context: CommandContext,
  asked: ArticleAsked & { question: string },
): Promise<Asked> {
  return inTransaction((tx) =>
    oncePerKey(tx, claimOf(context), invalid('errors.other-body'), () =>
      writeQuestion(tx, context, asked),
    ),
  );
}

async function writeQuestion(
  tx: Transaction,
  context: CommandContext,
  asked: ArticleAsked & { question: string },
): Promise<Asked> {
  const { now } = context;
  const article = await takeArticle(tx, context, asked);
  if ('ok' in article) return article;
  const { actor, campaignId, articleKey, groupId } = article;
  const id = context.newId();
  await tx.readingQuestion.create({
    data: {
      id,
      campaignId,
      articleKey,
      groupId,
      askedById: actor.accountId,
      askedAt: now,
      question: asked.question,
    },
    select: { id: true },
  });
  const after = { campaignId, articleKey };
  await recordEvent(tx, { actor, now }, readingEvent('reading.asked', id, groupId, { after }));
  return { ok: true, id };
}
