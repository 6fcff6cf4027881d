import { hidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Circle } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { Kind } from '../domain/kinds.ts';
import { mayBeTold } from '../policy.ts';

/** Where a notification leads: a report, and there a comment or the circle that it was said in; an invitation; or a campaign. */
export type Told = ToldOfReport | ToldOfReading | { invitationId: string };

interface ToldOfReading {
  campaignId: string;
  /** The article of a question, with its place in the campaign. */
  question: { id: string; position: number } | null;
}

interface ToldOfReport {
  reportId: string;
  isDraft: boolean;
  kind: Kind;
  circle: Circle | null;
  commentId: string | null;
}

/** Marks one notification as read and says where it leads. */
export function openNotification(
  { actor, now }: CommandContext,
  { notificationId: id }: { notificationId: string },
): Promise<Result<{ told: Told }>> {
  return inTransaction(async (tx): Promise<Result<{ told: Told }>> => {
    if (actor.kind !== 'account') return hidden;
    const { accountId } = actor;
    const found = await tx.notification.findFirst({ where: { id, accountId } });
    if (found?.kind === 'invited') return openInvitation(tx, found, now);
    if (found?.kind.startsWith('reading-')) return openReading(tx, found, now);
    const loaded = found?.reportId && (await loadReportFacts(found.reportId, tx));
    if (!found?.reportId || !loaded || loaded.isDeleted) return hidden;
    const circle = found.circle as Circle | null;
    const kind = found.kind as Kind;
    if (!mayBeTold(actor, { kind, circle }, loaded.facts)) return hidden;
    await markRead(tx, found, now);
    const { reportId, eventId } = found;
    const isDraft = loaded.facts.status === 'draft';
    const commentId = circle && (await commentOf(tx, eventId));
    return { ok: true, told: { reportId, isDraft, kind, circle, commentId } };
  });
}

interface Found {
  id: string;
  accountId: string;
  eventId: string;
  readAt: Date | null;
}

async function markRead(tx: Transaction, { id, accountId, readAt }: Found, now: Date) {
  if (readAt) return;
  await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
  await tellPeople(tx, [accountId]);
}

async function openInvitation(
  tx: Transaction,
  found: Found,
  now: Date,
): Promise<Result<{ told: Told }>> {
  const event = await tx.event.findUnique({ where: { id: found.eventId } });
  const { invitationId } = (event?.after ?? {}) as { invitationId?: string };
  if (!invitationId) return hidden;
  await markRead(tx, found, now);
  return { ok: true, told: { invitationId } };
}

async function openReading(
  tx: Transaction,
  found: Found,
  now: Date,
): Promise<Result<{ told: Told }>> {
  const event = await tx.event.findUnique({ where: { id: found.eventId } });
  if (!event) return hidden;
  const { campaignId = event.objectId, articleKey } = (event.after ?? {}) as {
    campaignId?: string;
    articleKey?: string;
  };
  const article = articleKey
    ? await tx.campaignArticle.findUnique({
        where: { campaignId_articleKey: { campaignId, articleKey } },
      })
    : null;
  await markRead(tx, found, now);
  const question = article && { id: event.objectId, position: article.position };
  return { ok: true, told: { campaignId, question } };
}

async function commentOf(tx: Transaction, eventId: string): Promise<string | null> {
  const where = { id: eventId, objectType: 'comment' };
  return (await tx.event.findFirst({ where, select: { objectId: true } }))?.objectId ?? null;
}
