import { describe, expect, test } from 'vitest';
import { visitor } from '#app/access/actor.ts';
import { restoreGroup } from '#app/features/groups/commands/restore-group.server.ts';
import { saveGroup } from '#app/features/groups/commands/save-group.server.ts';
import { setSending } from '#app/features/groups/commands/set-sending.server.ts';
import { suspendGroup } from '#app/features/groups/commands/suspend-group.server.ts';
import { getGroup } from '#app/features/groups/queries/get-group.server.ts';
import { listGroupInvitations } from '#app/features/groups/queries/list-group-invitations.server.ts';
import { listGroups } from '#app/features/groups/queries/list-groups.server.ts';
import { listMembers } from '#app/features/groups/queries/list-members.server.ts';
import { db } from '#app/platform/database.server.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeInvitation } from '#tests/factories/invitation.ts';
import { makeSession } from '#tests/factories/session.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date();

async function makeTeam() {
  const { id: groupId } = await makeGroup();
  const coordinator = await makeMember(groupId, { role: 'coordinator' });
  const member = await makeMember(groupId);
  return { groupId, coordinator, member };
}

describe('a group’s profile', () => {
  const profile = { name: 'Ашық кезек', kind: 'mixed', about: 'О нас', regions: ['abai'] } as const;

  test('is kept once, of two who save the same version at once', async () => {
    const { groupId, coordinator } = await makeTeam();
    const input = { ...profile, regions: [...profile.regions], groupId, version: 1 };
    const context = contextOf(coordinator.actor, now);
    const both = await Promise.all([
      saveGroup(context, input),
      saveGroup(context, { ...input, name: 'Другое имя' }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409, reason: 'errors.changed' });
    const events = await db().event.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ type, before, after }) => ({ type, before, after }))).toEqual([
      { type: 'group.profile-saved', before: null, after: { fields: ['name', 'kind', 'about'] } },
      {
        type: 'group.regions-set',
        before: { regions: ['shymkent'] },
        after: { regions: ['abai'] },
      },
    ]);
  });

  test('and its setting are changed by its coordinators alone', async () => {
    const { groupId, coordinator, member } = await makeTeam();
    const input = { groupId, authorsMaySend: false };
    for (const actor of [member.actor, officeActor('head', 'head')]) {
      expect(await setSending(contextOf(actor, now), input)).toMatchObject({ status: 403 });
    }
    expect(await setSending(contextOf(coordinator.actor, now), input)).toEqual({ ok: true });
    expect(await db().event.findMany()).toMatchObject([
      {
        type: 'group.sending-set',
        before: { authorsMaySend: true },
        after: { authorsMaySend: false },
      },
    ]);
  });
});

describe('a suspended group', () => {
  test('gives its people no rights until it is restored, and hides from others', async () => {
    const { groupId, member } = await makeTeam();
    const head = await makeAccount({ officeRole: 'head' });
    const context = contextOf(officeActor(head.id, 'head'), now);
    const { secret } = await makeSession(member.account.id);
    const places = async () => (await readSession(secret, now))?.account.memberships.length;

    expect(await suspendGroup(context, { groupId })).toEqual({ ok: true });
    expect(await suspendGroup(context, { groupId })).toMatchObject({ status: 409 });
    expect(await places()).toBe(0);
    await expect(getGroup(visitor, groupId, 'ru')).rejects.toMatchObject({ name: 'NotFound' });
    expect(await getGroup(context.actor, groupId, 'ru')).toMatchObject({ status: 'suspended' });

    expect(await restoreGroup(context, { groupId })).toEqual({ ok: true });
    expect(await places()).toBe(1);
    const refused = await suspendGroup(contextOf(member.actor, now), { groupId });
    expect(refused).toMatchObject({ status: 403 });
  });
});

describe('who sees what of a group', () => {
  test('everybody its profile, its own people and the office its people', async () => {
    const { groupId, coordinator, member } = await makeTeam();
    const stranger = await makeMember((await makeGroup()).id, { role: 'coordinator' });
    const seen = [
      [visitor, 0],
      [memberOf('nobody'), 0],
      [stranger.actor, 0],
      [member.actor, 2],
      [coordinator.actor, 2],
      [officeActor('analyst', 'analyst'), 2],
      [officeActor('admin', 'administrator'), 2],
    ] as const;
    for (const [actor, count] of seen) {
      expect(await getGroup(actor, groupId, 'kk')).toMatchObject({
        regions: [{ key: 'shymkent', label: 'Шымкент қаласы' }],
        may: { readMembers: count > 0 },
      });
      expect(await listMembers(actor, groupId, now)).toHaveLength(count);
    }
  });

  test('coordinators, head and administrator the addresses of its people', async () => {
    const { groupId, coordinator, member } = await makeTeam();
    const emailsFor = async (actor: Parameters<typeof listMembers>[0]) =>
      (await listMembers(actor, groupId, now)).every(({ email }) => email !== null);
    expect(await emailsFor(coordinator.actor)).toBe(true);
    expect(await emailsFor(officeActor('head', 'head'))).toBe(true);
    expect(await emailsFor(member.actor)).toBe(false);
    expect(await emailsFor(officeActor('analyst', 'analyst'))).toBe(false);
  });

  test('its coordinators all invitations, head and administrator those of coordinators', async () => {
    const { groupId, coordinator, member } = await makeTeam();
    const invitedById = coordinator.account.id;
    await makeInvitation({ invitedById, groupId, groupRole: 'member' });
    await makeInvitation({ invitedById, groupId, groupRole: 'coordinator' });
    const countFor = async (actor: Parameters<typeof listMembers>[0]) =>
      (await listGroupInvitations(actor, groupId, now)).length;
    expect(await countFor(coordinator.actor)).toBe(2);
    expect(await countFor(officeActor('head', 'head'))).toBe(1);
    expect(await countFor(member.actor)).toBe(0);
    expect(await countFor(visitor)).toBe(0);
  });

  test('are listed with what became of them, those that wait first, for ninety days', async () => {
    const { groupId, coordinator } = await makeTeam();
    const given = { invitedById: coordinator.account.id, groupId, groupRole: 'member' };
    const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
    await makeInvitation(given);
    const ended = [
      { sentAt: days(4), acceptedAt: days(2), acceptedById: coordinator.account.id },
      { revokedAt: days(3) },
      { sentAt: days(20), expiresAt: days(6) },
      { revokedAt: days(91) },
    ];
    for (const data of ended) {
      await db().invitation.update({ where: { id: await makeInvitation(given) }, data });
    }
    const listed = await listGroupInvitations(coordinator.actor, groupId, now);
    expect(
      listed
        .map(({ state }) => state)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['expired', 'proposed']);
    expect(listed.slice(2)).toMatchObject([
      { state: 'revoked', day: days(3) },
      { state: 'accepted', day: days(2) },
    ]);
  });
});

describe('the list of groups', () => {
  const given = { language: 'ru', after: null, now } as const;

  test('holds one’s own for people of groups, with the own role', async () => {
    const { groupId, coordinator } = await makeTeam();
    await makeTeam();
    expect(await listGroups(coordinator.actor, given)).toMatchObject({
      isAll: false,
      groups: [{ id: groupId, role: 'coordinator', memberCount: 2, regions: ['город Шымкент'] }],
    });
    expect(
      (await listGroups(memberOf('00000000-0000-7000-8000-000000000001'), given)).groups,
    ).toEqual([]);
  });

  test('holds all for the office, a page at a time', async () => {
    const analyst = officeActor('00000000-0000-7000-8000-000000000001', 'analyst');
    for (let count = 10; count < 62; count += 1) await makeGroup({ name: `Группа ${count}` });
    const first = await listGroups(analyst, given);
    expect(first.groups).toHaveLength(50);
    const second = await listGroups(analyst, { ...given, after: first.next });
    expect(second.groups.map(({ name }) => name)).toEqual(['Группа 60', 'Группа 61']);
    expect(second.next).toBeNull();
  });
});
