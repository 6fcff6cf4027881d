import type { GroupRole } from '#app/access/actor.ts';
import type { CommandContext } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { membershipEvent } from '../events.ts';
import type { PlaceOf } from '../queries/lock-group.server.ts';

/** Writes another role for a place with its event, in the caller's transaction, which holds the group. */
export async function setRole(
  tx: Transaction,
  { actor, now }: CommandContext,
  given: { groupId: string; place: PlaceOf; role: GroupRole },
): Promise<void> {
  const { groupId, place, role } = given;
  const { id, accountId } = place;
  await tx.membership.update({ where: { id }, data: { role }, select: { id: true } });
  const event = membershipEvent('membership.role-changed', id, groupId, {
    before: { accountId, role: place.role },
    after: { accountId, role },
  });
  await recordEvent(tx, { actor: recordedActor(actor), now }, event);
}
