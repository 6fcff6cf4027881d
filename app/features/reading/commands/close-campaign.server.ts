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
import { campaignEvent } from '../events.ts';
import { groupsOf, lockCampaign } from '../queries/lock-campaign.server.ts';

/** Ends a campaign: nothing is marked or asked in it any more; what was marked stays. */
export async function closeCampaign(
  context: CommandContext,
  { campaignId, version }: { campaignId: string; version: number },
): Promise<Result> {
  const { actor, now } = context;
  const allowed = authorize(actor, 'campaign.manage');
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx): Promise<Result> => {
    const campaign = await lockCampaign(tx, campaignId);
    if (!campaign) return hidden;
    if (campaign.isClosed) return conflict('reading.closed');
    if (campaign.rowVersion !== version) return conflict('errors.changed');
    await tx.readingCampaign.update({
      where: { id: campaignId },
      data: { closedAt: now, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    const groupIds = await groupsOf(tx, campaignId);
    const event = campaignEvent('campaign.closed', campaignId, { after: { groupIds } });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true };
  });
}
