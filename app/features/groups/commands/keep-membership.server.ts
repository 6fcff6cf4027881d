import { authorize } from '#app/access/authorize.ts';
import { conflict, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { membershipEvent } from '../events.ts';
import { lockGroup } from '../queries/lock-group.server.ts';

/** Takes back the end that was planned for a place, while the day has not passed: the person stays. */
export async function keepMembership(
  context: CommandContext,
  { groupId, membershipId: id }: { groupId: string; membershipId: string },
): Promise<Result> {
  const allowed = authorize(context.actor, 'group.invite-remove-member', { id: groupId });
  if (!allowed.ok) return allowed;
  const { now } = context;
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, now);
    const place = group?.places.find((one) => one.id === id);
    if (!place) return hidden;
    const { accountId, role, endedAt } = place;
    if (endedAt === null) return conflict('errors.changed');
    await tx.membership.update({ where: { id }, data: { endedAt: null }, select: { id: true } });
    const event = membershipEvent('membership.end-cancelled', id, groupId, {
      before: { accountId, role, endedAt: endedAt.toISOString() },
      after: { accountId, role },
    });
    await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
    return { ok: true };
  });
}
