import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupsOfRanges } from '../domain/article-ranges.ts';
import { campaignEvent } from '../events.ts';
import { areActive } from '../queries/are-active.server.ts';
import { loadCampaignArticles } from '../queries/load-readable.server.ts';
import { groupsOf, lockCampaign } from '../queries/lock-campaign.server.ts';
import type { ChangeCampaignInput } from '../schema.ts';

/** Changes what a running campaign is called, until when it runs, and who reads which part of it. */
export async function changeCampaign(
  context: CommandContext,
  { campaignId, ...input }: ChangeCampaignInput & { campaignId: string },
): Promise<Result> {
  const { actor, now } = context;
  const allowed = authorize(actor, 'campaign.manage');
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx): Promise<Result> => {
    const campaign = await lockCampaign(tx, campaignId);
    if (!campaign) return hidden;
    if (campaign.isClosed) return conflict('reading.closed');
    if (campaign.rowVersion !== input.version) return conflict('errors.changed');
    const { name, about, dueOn, hand, ranges } = input;
    if (!(await areActive(tx, [...hand.values(), ...ranges.map(({ groupId }) => groupId)]))) {
      return invalid('errors.check-fields', { hand: 'reading.group-not-active' });
    }
    const articles = ranges.length === 0 ? [] : await loadCampaignArticles(tx, campaignId);
    const { groups, mistakes } = groupsOfRanges(articles, ranges);
    if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
    const fields = (['name', 'about', 'dueOn'] as const).filter(
      (field) => campaign[field] !== input[field],
    );
    await tx.readingCampaign.update({
      where: { id: campaignId },
      data: { name, about, dueOn: new Date(dueOn), rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const before = await groupsOf(tx, campaignId);
    const moved = await moveArticles(tx, campaignId, { hand, groups });
    if (fields.length === 0 && moved === 0) return { ok: true };
    const given = (await groupsOf(tx, campaignId)).filter((id) => !before.includes(id));
    const event = campaignEvent('campaign.changed', campaignId, {
      before: { dueOn: campaign.dueOn },
      after: { dueOn, fields, moved, given },
    });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}

/**
 * Gives parts to other groups, and single articles, which go before their parts; returns how many articles
 * have moved. Marks stay with their articles.
 */
async function moveArticles(
  tx: Transaction,
  campaignId: string,
  { hand, groups }: { hand: ReadonlyMap<string, string>; groups: ReadonlyMap<string, string> },
): Promise<number> {
  if (hand.size + groups.size === 0) return 0;
  return tx.$executeRaw`
    with part as (select * from unnest(${[...hand.keys()]}::text[], ${[...hand.values()]}::uuid[]) p(key, group_id)),
      own as (select * from unnest(${[...groups.keys()]}::text[], ${[...groups.values()]}::uuid[]) o(key, group_id)),
      given as (
        select ar.key, coalesce(own.group_id, part.group_id) as group_id
        from campaign_article c join act_article ar on ar.key = c.article_key join act a on a.id = ar.act_id
        left join own on own.key = ar.key left join part on part.key = coalesce(ar.chapter_key, a.key)
        where c.campaign_id = ${campaignId}::uuid)
    update campaign_article c set group_id = g.group_id from given g
    where c.campaign_id = ${campaignId}::uuid and g.key = c.article_key and c.group_id <> g.group_id`;
}
