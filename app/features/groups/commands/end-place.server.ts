import type { CommandContext } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { membershipEvent } from '../events.ts';
import type { PlaceOf } from '../queries/lock-group.server.ts';

/** Writes the end of a place with its event, in the caller's transaction, which holds the group. */
export async function endPlace(
  tx: Transaction,
  { actor, now }: CommandContext,
  given: { groupId: string; place: PlaceOf; endedAt: Date },
): Promise<void> {
  const { groupId, place, endedAt } = given;
  const { id, accountId, role } = place;
  await tx.membership.update({ where: { id }, data: { endedAt }, select: { id: true } });
  const event = membershipEvent('membership.ended', id, groupId, {
    before: { accountId, role },
    after: { endedAt: endedAt.toISOString() },
  });
  await recordEvent(tx, { actor: recordedActor(actor), now }, event);
}
