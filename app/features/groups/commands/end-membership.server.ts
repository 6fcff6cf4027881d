import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden, invalid } from '#app/access/context.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { isLastCoordinator } from '../domain/coordination.ts';
import { endOfPlace } from '../domain/last-day.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import { endPlace } from './end-place.server.ts';

/** Ends a person's place in the group with a day; today ends it at once. The last coordinator stays. */
export async function endMembership(
  context: CommandContext,
  input: { groupId: string; membershipId: string; until: string },
): Promise<Result> {
  const { groupId, membershipId, until } = input;
  const allowed = authorize(context.actor, 'group.invite-remove-member', { id: groupId });
  if (!allowed.ok) return allowed;
  const endedAt = endOfPlace(until, context.now);
  if (!endedAt) return invalid('errors.check-fields', { until: 'groups.member.day-not-fit' });
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, context.now);
    const place = group?.places.find(({ id }) => id === membershipId);
    if (!group || !place) return hidden;
    if (isLastCoordinator(group.places, membershipId)) return conflict('groups.last-coordinator');
    await endPlace(tx, context, { groupId, place, endedAt });
    return { ok: true };
  });
}
