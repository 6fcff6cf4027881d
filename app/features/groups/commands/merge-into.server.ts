import { conflict, hidden, type CommandContext, type Refusal } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { groupEvent } from '../events.ts';
import { lockGroup, type LockedGroup } from '../queries/lock-group.server.ts';
import { movePeople } from './move-people.server.ts';

interface Two {
  from: LockedGroup;
  into: LockedGroup;
}

/** Locks both groups, always in the same order; a refusal where one is not active. */
export async function lockForMerge(
  tx: Transaction,
  given: { fromId: string; intoId: string; now: Date },
): Promise<Two | Refusal> {
  const { fromId, intoId, now } = given;
  if (fromId === intoId) return conflict('groups.merge.same');
  const [first, second] = [fromId, intoId].toSorted() as [string, string];
  const locked = [await lockGroup(tx, first, now), await lockGroup(tx, second, now)];
  const from = locked.find((group) => group?.id === fromId);
  const into = locked.find((group) => group?.id === intoId);
  if (!from || !into) return hidden;
  if (from.status !== 'active' || into.status !== 'active') return conflict('groups.not-active');
  return { from, into };
}

/** Closes one group into another: its people, its open invitations and its regions go over. */
export async function mergeInto(
  tx: Transaction,
  context: CommandContext,
  { from, into }: Two,
): Promise<void> {
  const moment = { actor: recordedActor(context.actor), now: context.now };
  await movePeople(tx, context, { from, into });
  await moveInvitations(tx, from.id, into.id, context.now);
  await addRegions(tx, moment, from.id, into.id);
  await tx.group.update({
    where: { id: from.id },
    data: { status: 'merged', mergedIntoId: into.id, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  const merged = { after: { intoId: into.id } };
  await recordEvent(tx, moment, groupEvent('group.merged', from.id, merged));
  const tookIn = { after: { fromId: from.id } };
  await recordEvent(tx, moment, groupEvent('group.took-in', into.id, tookIn));
}

/** An open invitation leads into the group that stays, unless one to the same address leads there already. */
async function moveInvitations(tx: Transaction, fromId: string, intoId: string, now: Date) {
  await tx.$executeRaw`
    update invitation i set revoked_at = ${now}
    where i.group_id = ${fromId}::uuid and i.accepted_at is null and i.revoked_at is null
      and exists (select from invitation o where o.group_id = ${intoId}::uuid and o.email = i.email
        and o.accepted_at is null and o.revoked_at is null)`;
  await tx.invitation.updateMany({
    where: { groupId: fromId, acceptedAt: null, revokedAt: null },
    data: { groupId: intoId },
  });
}

async function addRegions(
  tx: Transaction,
  moment: Parameters<typeof recordEvent>[1],
  fromId: string,
  intoId: string,
): Promise<void> {
  const before = await regionsOf(tx, intoId);
  const regions = [...new Set([...before, ...(await regionsOf(tx, fromId))])].sort();
  if (regions.length === before.length) return;
  const data = regions.map((regionKey) => ({ groupId: intoId, regionKey }));
  await tx.groupRegion.createMany({ data, skipDuplicates: true });
  const change = { before: { regions: before }, after: { regions } };
  await recordEvent(tx, moment, groupEvent('group.regions-set', intoId, change));
}

const regionsOf = async (tx: Transaction, groupId: string): Promise<string[]> =>
  (await tx.groupRegion.findMany({ where: { groupId }, orderBy: { regionKey: 'asc' } })).map(
    ({ regionKey }) => regionKey,
  );
