import type { GroupRole } from '#app/access/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { membershipEvent } from '../events.ts';

/** Gives a person a place in a group with its event, in the caller's transaction; seeds use it too. */
export async function startMembership(
  tx: Transaction,
  context: { actor: EventActor; now: Date },
  given: { groupId: string; accountId: string; role: GroupRole },
): Promise<string> {
  const id = newId(context.now);
  const { groupId, accountId, role } = given;
  await tx.membership.create({
    data: { id, groupId, accountId, role, startedAt: context.now },
    select: { id: true },
  });
  const after = { accountId, role, startedAt: context.now.toISOString() };
  await recordEvent(tx, context, membershipEvent('membership.started', id, groupId, { after }));
  return id;
}
