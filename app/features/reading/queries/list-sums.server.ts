import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import type { Sum } from '../domain/progress.ts';
import { seesCampaigns } from './list-campaigns.server.ts';

/** How much is read of what one group has of one chapter. */
export interface PartSum extends Sum {
  actId: string;
  chapterKey: string | null;
  groupId: string;
  last: number;
}

/** The sums of a campaign that its parts are told by, in reading order. One statement. */
export async function listSums(actor: Actor, campaignId: string): Promise<PartSum[]> {
  if (!seesCampaigns(actor)) return [];
  return rows<PartSum>(
    'reading.sums',
    `select a.act_id as "actId", a.chapter_key as "chapterKey", ca.group_id as "groupId",
       count(*)::int as total, (count(*) filter (where a.is_read))::int as read, min(ca.position) as first,
       max(ca.position) as last, min(ca.position) filter (where not a.is_read) as unread
     from campaign_article ca join act_article a on a.key = ca.article_key
     where ca.campaign_id = $1::uuid and a.repealed_from is null
     group by a.act_id, a.chapter_key, ca.group_id order by first`,
    [campaignId],
  );
}
