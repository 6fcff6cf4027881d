import type { CommandContext } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { LockedGroup, PlaceOf } from '../queries/lock-group.server.ts';
import { endPlace } from './end-place.server.ts';
import { startMembership } from './start-membership.server.ts';

/**
 * Moves everybody of one group into another with their roles and planned ends, in the caller's
 * transaction, which holds both. Who is in both keeps the role of the group that stays.
 */
export async function movePeople(
  tx: Transaction,
  context: CommandContext,
  { from, into }: { from: LockedGroup; into: LockedGroup },
): Promise<void> {
  const present = new Set(into.places.map(({ accountId }) => accountId));
  for (const place of from.places) {
    await endPlace(tx, context, { groupId: from.id, place, endedAt: context.now });
    if (!present.has(place.accountId)) await startAgain(tx, context, into.id, place);
  }
}

async function startAgain(
  tx: Transaction,
  context: CommandContext,
  groupId: string,
  { accountId, role, endedAt }: PlaceOf,
): Promise<void> {
  const moment = { actor: recordedActor(context.actor), now: context.now };
  const id = await startMembership(tx, moment, { groupId, accountId, role });
  if (endedAt === null) return;
  const place = { id, accountId, role, endedAt, isSuspended: false };
  await endPlace(tx, context, { groupId, place, endedAt });
}
