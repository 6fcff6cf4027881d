import { authorize } from '#app/access/authorize.ts';
import {
  claimOf,
  forbidden,
  invalid,
  type CommandContext,
  type Refusal,
} from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { oncePerKey } from '#app/platform/idempotency.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { dayOf } from '#app/features/reports/domain/working-days.ts';
import { groupsOfRanges } from '../domain/article-ranges.ts';
import { shareOut } from '../domain/share-out.ts';
import { campaignEvent } from '../events.ts';
import { areActive } from '../queries/are-active.server.ts';
import { loadReadable } from '../queries/load-readable.server.ts';
import type { OpenCampaignInput } from '../schema.ts';

type Opened = { ok: true; id: string } | Refusal;

/** Opens a reading campaign: every article of the parts picked goes to exactly one group. */
export async function openCampaign(
  context: CommandContext,
  input: OpenCampaignInput,
): Promise<Opened> {
  const allowed = authorize(context.actor, 'campaign.manage');
  if (!allowed.ok) return allowed;
  return inTransaction((tx) =>
    oncePerKey(tx, claimOf(context), invalid('errors.other-body'), () =>
      writeCampaign(tx, context, input),
    ),
  );
}

async function writeCampaign(
  tx: Transaction,
  context: CommandContext,
  input: OpenCampaignInput,
): Promise<Opened> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return forbidden();
  const { name, about, dueOn, parts, hand, ranges } = input;
  if (dueOn < dayOf(now)) return invalid('errors.check-fields', { dueOn: 'reading.day-is-over' });
  const evenly = [...new Set(input.groups)];
  if (
    !(await areActive(tx, [...evenly, ...hand.values(), ...ranges.map(({ groupId }) => groupId)]))
  ) {
    return invalid('errors.check-fields', { groups: 'reading.group-not-active' });
  }
  const articles = await loadReadable(tx, parts);
  if (articles.length === 0) {
    return invalid('errors.check-fields', { parts: 'reading.nothing-to-read' });
  }
  const { groups, mistakes } = groupsOfRanges(articles, ranges);
  if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
  const shares = shareOut(articles, hand, evenly, groups);
  if (!shares) return invalid('errors.check-fields', { groups: 'reading.choose-groups' });
  const id = context.newId();
  const openedById = actor.accountId;
  await tx.readingCampaign.create({
    data: { id, name, about, dueOn: new Date(dueOn), openedById, openedAt: now },
    select: { id: true },
  });
  await tx.campaignArticle.createMany({
    data: shares.map(({ article, groupId }, at) => ({
      campaignId: id,
      articleKey: article.key,
      position: at + 1,
      groupId,
    })),
  });
  const groupIds = [...new Set(shares.map(({ groupId }) => groupId))].toSorted();
  const opened = { after: { dueOn, articles: shares.length, groupIds } };
  await recordEvent(tx, { actor, now }, campaignEvent('campaign.opened', id, opened));
  return { ok: true, id };
}
