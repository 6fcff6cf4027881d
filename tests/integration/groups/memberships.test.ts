import { describe, expect, test } from 'vitest';
import { changeRole } from '#app/features/groups/commands/change-role.server.ts';
import { endMembership } from '#app/features/groups/commands/end-membership.server.ts';
import { handOverCoordination } from '#app/features/groups/commands/hand-over-coordination.server.ts';
import { keepMembership } from '#app/features/groups/commands/keep-membership.server.ts';
import { leaveGroup } from '#app/features/groups/commands/leave-group.server.ts';
import { db } from '#app/platform/database.server.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeSession } from '#tests/factories/session.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-11-24T10:00:00Z');
const last = { ok: false, status: 409, reason: 'groups.last-coordinator' };
const coordinators = () => db().membership.count({ where: { role: 'coordinator', endedAt: null } });

async function makeTeam() {
  const { id: groupId } = await makeGroup();
  const coordinator = await makeMember(groupId, { role: 'coordinator' });
  const member = await makeMember(groupId);
  return { groupId, coordinator, member, context: contextOf(coordinator.actor, now) };
}

describe('the last coordinator', () => {
  test('neither leaves, nor becomes a member, nor is taken out', async () => {
    const { groupId, coordinator, context } = await makeTeam();
    const { membershipId } = coordinator;
    expect(await leaveGroup(context, { groupId })).toEqual(last);
    const role = 'member';
    expect(await changeRole(context, { groupId, membershipId, role })).toEqual(last);
    const until = '2026-11-24';
    expect(await endMembership(context, { groupId, membershipId, until })).toEqual(last);
    expect(await db().event.count()).toBe(0);
  });

  test('stays, of two who leave at once', async () => {
    const { groupId, coordinator } = await makeTeam();
    const second = await makeMember(groupId, { role: 'coordinator' });
    const both = await Promise.all(
      [coordinator, second].map(({ actor }) => leaveGroup(contextOf(actor, now), { groupId })),
    );
    expect(both.filter(({ ok }) => !ok)).toEqual([last]);
    expect(await coordinators()).toBe(1);
  });

  test('stays, of two who take the role from each other at once', async () => {
    const { groupId, coordinator } = await makeTeam();
    const second = await makeMember(groupId, { role: 'coordinator' });
    const pairs = [
      [coordinator, second],
      [second, coordinator],
    ] as const;
    await Promise.all(
      pairs.map(([by, of]) =>
        changeRole(contextOf(by.actor, now), {
          groupId,
          membershipId: of.membershipId,
          role: 'member',
        }),
      ),
    );
    expect(await coordinators()).toBe(1);
  });

  test('hands over in one step, and is a member then', async () => {
    const { groupId, member, context, coordinator } = await makeTeam();
    const { membershipId } = member;
    expect(await handOverCoordination(context, { groupId, membershipId })).toEqual({ ok: true });
    const rows = await db().membership.findMany({ select: { id: true, role: true } });
    expect(Object.fromEntries(rows.map(({ id, role }) => [id, role]))).toEqual({
      [membershipId]: 'coordinator',
      [coordinator.membershipId]: 'member',
    });
    const events = await db().event.findMany();
    expect(events.map(({ type }) => type)).toEqual([
      'membership.role-changed',
      'membership.role-changed',
    ]);
  });

  test('does not hand over to somebody who is about to go', async () => {
    const { groupId, member, context } = await makeTeam();
    const { membershipId } = member;
    await endMembership(context, { groupId, membershipId, until: '2026-12-01' });
    expect(await handOverCoordination(context, { groupId, membershipId })).toMatchObject({
      reason: 'groups.member.does-not-stay',
    });
  });
});

describe('the end of a place', () => {
  test('today takes the rights at once', async () => {
    const { groupId, member, context } = await makeTeam();
    const { account, membershipId } = member;
    const session = await makeSession(account.id);
    const at = new Date();
    const until = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(at);
    const done = await endMembership({ ...context, now: at }, { groupId, membershipId, until });
    expect(done).toEqual({ ok: true });
    const { account: seen } = (await readSession(session.secret, new Date()))!;
    expect(seen.memberships).toEqual([]);
    expect(await db().event.findFirst()).toMatchObject({
      type: 'membership.ended',
      groupId,
      before: { accountId: account.id, role: 'member' },
      after: { endedAt: at.toISOString() },
    });
  });

  test('on a later day leaves them until then', async () => {
    const { groupId, member, context } = await makeTeam();
    const { membershipId } = member;
    await endMembership(context, { groupId, membershipId, until: '2026-11-30' });
    const row = await db().membership.findUniqueOrThrow({ where: { id: membershipId } });
    // The end of the 30th in Almaty.
    expect(row.endedAt).toEqual(new Date('2026-11-30T19:00:00Z'));
  });

  test('is not in the past', async () => {
    const { groupId, member, context } = await makeTeam();
    const { membershipId } = member;
    const ended = await endMembership(context, { groupId, membershipId, until: '2026-11-23' });
    expect(ended).toMatchObject({ fields: { until: 'groups.member.day-not-fit' } });
  });

  test('is there for somebody who leaves', async () => {
    const { groupId, member } = await makeTeam();
    expect(await leaveGroup(contextOf(member.actor, now), { groupId })).toEqual({ ok: true });
    expect(await leaveGroup(contextOf(member.actor, now), { groupId })).toMatchObject({
      status: 404,
    });
  });
});

describe('people of a group', () => {
  test('get another role from its coordinator', async () => {
    const { groupId, member, context } = await makeTeam();
    const { membershipId, account } = member;
    const input = { groupId, membershipId, role: 'journalist' } as const;
    expect(await changeRole(context, input)).toEqual({ ok: true });
    expect(await db().event.findMany()).toMatchObject([
      {
        type: 'membership.role-changed',
        before: { accountId: account.id, role: 'member' },
        after: { accountId: account.id, role: 'journalist' },
      },
    ]);
    // The same again writes nothing.
    expect(await changeRole(context, input)).toEqual({ ok: true });
    expect(await db().event.count()).toBe(1);
  });

  test('are not changed by members, coordinators of other groups, or the office alone', async () => {
    const { groupId, member } = await makeTeam();
    const stranger = await makeMember((await makeGroup()).id, { role: 'coordinator' });
    const input = { groupId, membershipId: member.membershipId };
    for (const actor of [member.actor, stranger.actor, officeActor('head', 'head')]) {
      const context = contextOf(actor, now);
      const answers = [
        await changeRole(context, { ...input, role: 'coordinator' }),
        await handOverCoordination(context, input),
        await endMembership(context, { ...input, until: '2026-11-24' }),
      ];
      expect(answers.map((answer) => !answer.ok && answer.status)).toEqual([403, 403, 403]);
    }
  });

  test('of another group are not reached through one’s own', async () => {
    const { groupId, context } = await makeTeam();
    const other = await makeTeam();
    const { membershipId } = other.member;
    expect(await changeRole(context, { groupId, membershipId, role: 'journalist' })).toMatchObject({
      status: 404,
    });
  });
});

describe('a planned end that is taken back', () => {
  const until = '2026-02-20';
  const at = new Date('2026-02-12T08:00:00Z');

  test('leaves the person in the group, with an event of what had been planned', async () => {
    const { groupId, coordinator, member } = await makeTeam();
    const place = { groupId, membershipId: member.membershipId };
    await endMembership(contextOf(coordinator.actor, at), { ...place, until });
    expect(await keepMembership(contextOf(coordinator.actor, at), place)).toEqual({ ok: true });
    const kept = await db().membership.findUniqueOrThrow({ where: { id: member.membershipId } });
    expect(kept.endedAt).toBeNull();
    const event = await db().event.findFirstOrThrow({
      where: { type: 'membership.end-cancelled' },
    });
    expect(event.before).toMatchObject({ endedAt: '2026-02-20T19:00:00.000Z' });
    expect(await keepMembership(contextOf(coordinator.actor, at), place)).toMatchObject({
      status: 409,
    });
  });

  test('is the coordinator’s to take back, and only before the day has passed', async () => {
    const { groupId, coordinator, member } = await makeTeam();
    const place = { groupId, membershipId: member.membershipId };
    await endMembership(contextOf(coordinator.actor, at), { ...place, until });
    expect(await keepMembership(contextOf(member.actor, at), place)).toMatchObject({ status: 403 });
    const later = new Date('2026-02-21T08:00:00Z');
    expect(await keepMembership(contextOf(coordinator.actor, later), place)).toMatchObject({
      status: 404,
    });
  });
});
