import type { Actor } from '#app/access/actor.ts';
import { can, couldEver } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';

const PAGE = 10;

export interface CampaignBrief {
  id: string;
  name: string;
  dueOn: string;
  closedAt: string | null;
  articles: number;
  read: number;
  groups: number;
  /** Of the reader's own groups. */
  own: { articles: number; read: number };
  /** Questions that wait for the office, as far as the reader may know of them. */
  open: number;
}

/** The groups whose articles are the reader's own. */
export const ownGroups = (actor: Actor): string[] =>
  actor.kind === 'account' ? actor.memberships.map(({ groupId }) => groupId) : [];

/** Whether campaigns are shown to this reader at all: to who manages them and who reads in them. */
export const seesCampaigns = (actor: Actor): boolean =>
  can(actor, 'campaign.manage').allowed || couldEver(actor, 'campaign.mark').allowed;

/**
 * Campaigns with their progress, the newest first, by pages: all for the office, those of its own
 * groups for a member. One statement.
 */
export async function listCampaigns(
  actor: Actor,
  asked: { before?: string | null; onlyRunning?: boolean; limit?: number } = {},
): Promise<{ campaigns: CampaignBrief[]; next: string | null }> {
  if (!seesCampaigns(actor)) return { campaigns: [], next: null };
  const isOffice = can(actor, 'campaign.manage').allowed;
  const limit = asked.limit ?? PAGE;
  const found = await rows<CampaignBrief>(
    'reading.campaigns',
    `select c.id, c.name, c.due_on::text as "dueOn", to_json(c.closed_at) #>> '{}' as "closedAt", n.articles, n.read,
       n.groups, json_build_object('articles', n.own, 'read', n.own_read) as own,
       (select count(*)::int from reading_question q where q.campaign_id = c.id and q.answered_at is null
         and ($1 or q.group_id = any($2::uuid[]))) as open
     from (select * from reading_campaign c
       where ($3::uuid is null or c.id < $3::uuid) and (not $4 or c.closed_at is null)
         and ($1 or exists (select from campaign_article o where o.campaign_id = c.id
           and o.group_id = any($2::uuid[])))
       order by c.id desc limit $5) c
     cross join lateral (
       select count(*)::int as articles, count(*) filter (where a.is_read)::int as read,
         count(distinct ca.group_id)::int as groups,
         count(*) filter (where ca.group_id = any($2::uuid[]))::int as own,
         count(*) filter (where ca.group_id = any($2::uuid[]) and a.is_read)::int as own_read
       from campaign_article ca join act_article a on a.key = ca.article_key
       where ca.campaign_id = c.id and a.repealed_from is null) n
     order by c.id desc`,
    [isOffice, ownGroups(actor), asked.before ?? null, asked.onlyRunning ?? false, limit + 1],
  );
  const campaigns = found.slice(0, limit);
  return { campaigns, next: found.length > limit ? (campaigns.at(-1)?.id ?? null) : null };
}
