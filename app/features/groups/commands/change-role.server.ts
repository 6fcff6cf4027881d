import type { GroupRole } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, forbidden, hidden } from '#app/access/context.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { isLastCoordinator } from '../domain/coordination.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import { setRole } from './set-role.server.ts';

/** Gives a person another role in the group. The last coordinator stays one. */
export async function changeRole(
  context: CommandContext,
  input: { groupId: string; membershipId: string; role: GroupRole },
): Promise<Result> {
  const { groupId, membershipId, role } = input;
  const allowed = authorize(context.actor, 'group.change-group-role', { id: groupId });
  if (!allowed.ok) return allowed;
  if (allowed.needsSecond) return forbidden();
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, context.now);
    const place = group?.places.find(({ id }) => id === membershipId);
    if (!group || !place) return hidden;
    if (place.role === role) return { ok: true };
    if (isLastCoordinator(group.places, membershipId)) return conflict('groups.last-coordinator');
    await setRole(tx, context, { groupId, place, role });
    return { ok: true };
  });
}
