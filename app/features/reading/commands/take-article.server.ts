import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  type CommandContext,
  type Refusal,
} from '#app/access/context.ts';
import { placesStand } from '#app/features/groups/queries/places-stand.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { ownGroups } from '../queries/list-campaigns.server.ts';

/** An article of a running campaign in the hands of a member of the group that reads it. */
export interface ArticleInHand {
  actor: AccountActor;
  campaignId: string;
  articleKey: string;
  groupId: string;
}

export interface ArticleAsked {
  campaignId: string;
  position: number;
}

/** Locks an article for a write of its group; those who write on it come one after the other. */
export async function takeArticle(
  tx: Transaction,
  { actor }: CommandContext,
  { campaignId, position }: ArticleAsked,
): Promise<ArticleInHand | Refusal> {
  if (!(await placesStand(tx, actor))) return forbidden('groups.place-ended');
  const [found] = await tx.$queryRaw<
    { articleKey: string; groupId: string; isClosed: boolean; takesPart: boolean }[]
  >`
    select ca.article_key as "articleKey", ca.group_id as "groupId", c.closed_at is not null as "isClosed",
      exists (select from campaign_article o where o.campaign_id = c.id
        and o.group_id = any(${ownGroups(actor)}::uuid[])) as "takesPart"
    from campaign_article ca join reading_campaign c on c.id = ca.campaign_id
    where ca.campaign_id = ${campaignId}::uuid and ca.position = ${position}
    for update of ca for share of c`;
  if (!found?.takesPart) return hidden;
  const { articleKey, groupId } = found;
  const allowed = authorize(actor, 'campaign.mark', { id: groupId });
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  if (found.isClosed) return conflict('reading.closed');
  // Another campaign may let another group read the same article.
  await tx.$queryRaw`select key from act_article where key = ${articleKey} for update`;
  return { actor, campaignId, articleKey, groupId };
}
