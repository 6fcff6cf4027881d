import type { Transaction } from '#app/platform/database.server.ts';
import type { Numbered } from '../domain/article-ranges.ts';

/** The articles in force of some parts (chapters, or acts for what stands in none), in reading order. */
export const loadReadable = (tx: Transaction, parts: readonly string[]): Promise<Numbered[]> =>
  tx.$queryRaw<Numbered[]>`
    select ar.key, a.key as "actKey", ar.chapter_key as "chapterKey", ar.number
    from act_article ar join act a on a.id = ar.act_id
    where ar.repealed_from is null and (ar.chapter_key = any(${[...parts]}::text[])
      or (ar.chapter_key is null and a.key = any(${[...parts]}::text[])))
    order by a.key, ar.position`;

/** The articles in force that a campaign reads, in reading order. */
export const loadCampaignArticles = (tx: Transaction, campaignId: string): Promise<Numbered[]> =>
  tx.$queryRaw<Numbered[]>`
    select ar.key, a.key as "actKey", ar.chapter_key as "chapterKey", ar.number
    from campaign_article c join act_article ar on ar.key = c.article_key join act a on a.id = ar.act_id
    where c.campaign_id = ${campaignId}::uuid and ar.repealed_from is null order by c.position`;
