import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, forbidden, hidden } from '#app/access/context.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import { setRole } from './set-role.server.ts';

/** Makes another person coordinator and oneself a member, in one step. */
export async function handOverCoordination(
  context: CommandContext,
  input: { groupId: string; membershipId: string },
): Promise<Result> {
  const { groupId, membershipId } = input;
  const { actor } = context;
  const allowed = authorize(actor, 'group.change-group-role', { id: groupId });
  if (!allowed.ok) return allowed;
  if (allowed.needsSecond || actor.kind !== 'account') return forbidden();
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, context.now);
    const own = group?.places.find(({ accountId }) => accountId === actor.accountId);
    const place = group?.places.find(({ id }) => id === membershipId);
    if (!own || !place || own.id === place.id) return hidden;
    if (own.role !== 'coordinator') return conflict('errors.changed');
    if (place.endedAt || place.isSuspended) return conflict('groups.member.does-not-stay');
    if (place.role !== 'coordinator') {
      await setRole(tx, context, { groupId, place, role: 'coordinator' });
    }
    await setRole(tx, context, { groupId, place: own, role: 'member' });
    return { ok: true };
  });
}
