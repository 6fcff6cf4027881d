import type { GroupRole } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeAccount, memberOf } from './account.ts';

/** An active group. */
export async function makeGroup(
  given: { name?: string; kind?: string; authorsMaySend?: boolean; regions?: string[] } = {},
) {
  return db().group.create({
    data: {
      id: newId(),
      name: given.name ?? 'ОФ «Ашық кезек»',
      kind: given.kind ?? 'ngo',
      authorsMaySend: given.authorsMaySend ?? true,
      createdAt: new Date('2026-01-01T00:00:00Z'),
      regions: { create: (given.regions ?? ['shymkent']).map((regionKey) => ({ regionKey })) },
    },
  });
}

/** A person with a place in a group, as an account and as the actor that it is. */
export async function makeMember(
  groupId: string,
  given: { role?: GroupRole; name?: string; email?: string } = {},
) {
  const { role = 'member', ...person } = given;
  const account = await makeAccount(person);
  const membershipId = await makePlace(groupId, account.id, role);
  return { account, membershipId, actor: memberOf(account.id, { groupId, role }) };
}

/** A place of somebody in a group; returns its id. */
export async function makePlace(groupId: string, accountId: string, role: GroupRole = 'member') {
  const id = newId();
  const startedAt = new Date('2026-01-01T00:00:00Z');
  await db().membership.create({ data: { id, groupId, accountId, role, startedAt } });
  return id;
}
