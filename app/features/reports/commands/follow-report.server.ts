import type { AccountActor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { CommandContext } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import type { DraftContent } from '../domain/draft-content.ts';
import { reportEvent } from '../events.ts';
import { loadContent } from '../queries/load-content.server.ts';
import { loadReportFacts } from '../queries/load-report-facts.server.ts';

/**
 * With what a report begins that goes on after another one: its norms, without the words marked then,
 * and its place. Null where the actor does not read that one, or it was never sent.
 */
export async function followedContent(
  tx: Transaction,
  actor: AccountActor,
  followedId: string,
): Promise<Pick<DraftContent, 'norm' | 'where'> | null> {
  const loaded = await loadReportFacts(followedId, tx);
  if (!loaded || loaded.isDeleted || loaded.facts.status === 'draft') return null;
  const read = can(actor, 'report.read', loaded.facts);
  if (!read.allowed || read.extent === 'metadata') return null;
  const { currentVersionId } = await tx.report.findUniqueOrThrow({
    where: { id: followedId },
    select: { currentVersionId: true },
  });
  if (!currentVersionId) return null;
  const { norm, where } = await loadContent(currentVersionId, tx);
  const provisions = norm.provisions.map((provision) => ({ ...provision, marks: [] }));
  return { norm: { ...norm, provisions }, where };
}

/** Ties a new report to the one that it goes on after; the tie gives nobody access to either. */
export async function followReport(
  tx: Transaction,
  { actor, now, newId }: CommandContext,
  { id, followedId, accountId }: { id: string; followedId: string; accountId: string },
): Promise<void> {
  await tx.reportLink.create({
    data: {
      id: newId(),
      fromId: id,
      toId: followedId,
      kind: 'follow_up',
      byId: accountId,
      at: now,
    },
    select: { id: true },
  });
  if (actor.kind !== 'account') return;
  const event = reportEvent('report.linked', id, {
    after: { otherId: followedId, kind: 'follow_up' },
  });
  await recordEvent(tx, { actor, now }, event);
}
