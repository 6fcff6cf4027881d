import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { readingEvent } from '../events.ts';
import { newestEdition } from '../queries/newest-edition.server.ts';
import { takeArticle, type ArticleAsked } from './take-article.server.ts';

/**
 * Marks that a group's member has read an article and found nothing. Whoever did not see the mark that
 * holds is told of it instead: two people may have had the article open.
 */
export async function markArticle(
  context: CommandContext,
  asked: ArticleAsked & { note: string; edition: string; seen: string },
): Promise<Result<{ id: string }>> {
  const { now } = context;
  return inTransaction(async (tx): Promise<Result<{ id: string }>> => {
    const article = await takeArticle(tx, context, asked);
    if ('ok' in article) return article;
    const { actor, campaignId, articleKey, groupId } = article;
    const before = await tx.readingMark.findFirst({ where: { articleKey, endedAt: null } });
    if ((before?.id ?? '') !== asked.seen) return conflict('reading.marked-meanwhile');
    // The words that were read are those of the form, and they may be the newest no more.
    const newest = await newestEdition(tx, articleKey);
    if (newest === null) return invalid('reading.no-text');
    if (newest !== asked.edition) return conflict('reading.edition-meanwhile');
    if (before) {
      await tx.readingMark.update({
        where: { id: before.id },
        data: { endedAt: now },
        select: { id: true },
      });
    }
    const id = context.newId();
    const editionFrom = new Date(asked.edition);
    const byId = actor.accountId;
    await tx.readingMark.create({
      data: { id, articleKey, campaignId, groupId, byId, editionFrom, note: asked.note, at: now },
      select: { id: true },
    });
    const replacesId = before?.id ?? null;
    const after = { campaignId, articleKey, editionFrom: asked.edition, replacesId };
    await recordEvent(tx, { actor, now }, readingEvent('reading.marked', id, groupId, { after }));
    return { ok: true, id };
  });
}
