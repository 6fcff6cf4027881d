import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { readingEvent } from '../events.ts';
import { takeArticle, type ArticleAsked } from './take-article.server.ts';

/**
 * Takes a mark of one's group back, or without a mark named one's own; the mark that it had replaced
 * holds again.
 */
export async function undoMark(
  context: CommandContext,
  asked: ArticleAsked & { markId: string },
): Promise<Result> {
  const { now } = context;
  return inTransaction(async (tx): Promise<Result> => {
    const article = await takeArticle(tx, context, asked);
    if ('ok' in article) return article;
    const { actor, campaignId, articleKey, groupId } = article;
    const mark = await tx.readingMark.findFirst({ where: { articleKey, endedAt: null } });
    const isMeant =
      asked.markId === '' ? mark?.byId === actor.accountId : mark?.id === asked.markId;
    if (!mark || !isMeant || mark.groupId !== groupId) return conflict('reading.marked-meanwhile');
    await tx.readingMark.update({
      where: { id: mark.id },
      data: { endedAt: now },
      select: { id: true },
    });
    await tx.$executeRaw`
      update reading_mark set ended_at = null where id = (
        select id from reading_mark where article_key = ${articleKey} and ended_at = ${mark.at} and id <> ${mark.id}::uuid
        order by at desc limit 1)`;
    const editionFrom = mark.editionFrom.toISOString().slice(0, 10);
    const before = { campaignId, articleKey, editionFrom };
    const event = readingEvent('reading.mark-undone', mark.id, groupId, { before });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}
