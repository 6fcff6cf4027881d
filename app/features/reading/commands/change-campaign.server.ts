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
import { campaignEvent } from '../events.ts';
import { areActive } from '../queries/are-active.server.ts';
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
    const { name, about, dueOn, hand } = input;
    if (!(await areActive(tx, [...hand.values()]))) {
      return invalid('errors.check-fields', { hand: 'reading.group-not-active' });
    }
    const fields = (['name', 'about', 'dueOn'] as const).filter(
      (field) => campaign[field] !== input[field],
    );
    await tx.readingCampaign.update({
      where: { id: campaignId },
      data: { name, about, dueOn: new Date(dueOn), rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const before = await groupsOf(tx, campaignId);
    const moved = await moveParts(tx, campaignId, hand);
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

/** Gives parts to other groups; returns how many articles have moved. Marks stay with their articles. */
async function moveParts(
  tx: Transaction,
  campaignId: string,
  hand: ReadonlyMap<string, string>,
): Promise<number> {
  if (hand.size === 0) return 0;
  return tx.$executeRaw`
    update campaign_article c set group_id = h.group_id
    from unnest(${[...hand.keys()]}::text[], ${[...hand.values()]}::uuid[]) h(part, group_id),
      act_article ar join act a on a.id = ar.act_id
    where c.campaign_id = ${campaignId}::uuid and ar.key = c.article_key
      and coalesce(ar.chapter_key, a.key) = h.part and c.group_id <> h.group_id`;
}
