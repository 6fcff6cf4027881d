import { authorize } from '#app/access/authorize.ts';
import { hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { accountEvent } from '#app/features/people/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountOf } from './office-move.server.ts';

/** Forgets one of one's own saved views; those of others are not there. */
export function deleteView(
  context: CommandContext,
  { viewId }: { viewId: string },
): Promise<Result> {
  const accountId = accountOf(context);
  const own = { accountId, groupIds: [] };
  return inTransaction(async (tx): Promise<Result> => {
    const may = authorize(context.actor, 'user.self.edit-sessions-2fa-delete', own);
    if (!may.ok) return may;
    const { count } = await tx.savedFilter.deleteMany({ where: { id: viewId, accountId } });
    if (count === 0) return hidden;
    const event = accountEvent('account.view-deleted', accountId, { before: { viewId } });
    await recordEvent(tx, { actor: recordedActor(context.actor), now: context.now }, event);
    return { ok: true };
  });
}
