import { authorize } from '#app/access/authorize.ts';
import { conflict, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { accountEvent } from '#app/features/people/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountOf } from './office-move.server.ts';

/** More than these would no longer fit beside the queue's own views. */
export const mostViews = 12;

/** Keeps a list of the queue under a name of one's own; each list and each name once, in whatever case. */
export function saveView(
  context: CommandContext,
  { name, query }: { name: string; query: string },
): Promise<Result> {
  const accountId = accountOf(context);
  const own = { accountId, groupIds: [] };
  return inTransaction(async (tx): Promise<Result> => {
    const may = authorize(context.actor, 'user.self.edit-sessions-2fa-delete', own);
    if (!may.ok) return may;
    // Two windows of one person, one after the other.
    await tx.$queryRaw`select id from account where id = ${accountId}::uuid for update`;
    const kept = await tx.savedFilter.findMany({
      where: { accountId },
      select: { name: true, query: true },
    });
    const isTaken = kept.some((view) => view.name.toLowerCase() === name.toLowerCase());
    if (isTaken) return invalid('errors.check-fields', { name: 'review.view-name-taken' });
    const same = kept.find((view) => view.query === query);
    if (same) return conflict('review.view-kept-already', { name: same.name });
    if (kept.length >= mostViews) return conflict('review.too-many-views', { limit: mostViews });
    const viewId = context.newId();
    const data = { id: viewId, accountId, name, query, createdAt: context.now };
    await tx.savedFilter.create({ data, select: { id: true } });
    const event = accountEvent('account.view-saved', accountId, { after: { viewId } });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}
