import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, forbidden, hidden } from '#app/access/context.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { isLastCoordinator } from '../domain/coordination.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import { endPlace } from './end-place.server.ts';

/** Leaves a group at once. The last coordinator hands over first. */
export async function leaveGroup(
  context: CommandContext,
  input: { groupId: string },
): Promise<Result> {
  const { groupId } = input;
  const { actor, now } = context;
  const allowed = authorize(actor, 'group.leave', { id: groupId });
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, now);
    const place = group?.places.find(({ accountId }) => accountId === actor.accountId);
    if (!group || !place) return hidden;
    if (isLastCoordinator(group.places, place.id)) return conflict('groups.last-coordinator');
    await endPlace(tx, context, { groupId, place, endedAt: now });
    return { ok: true };
  });
}
