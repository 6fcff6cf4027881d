import { describe, expect, test } from 'vitest';
import type { Actor, OfficeRole } from '#app/access/actor.ts';
import { proseIn } from '#app/access/event.ts';
import { approveGroup } from '#app/features/groups/commands/approve-group.server.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { queuedLetters } from '#tests/factories/outbox.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const group = {
  name: 'ОФ «Ашық кезек»',
  kind: 'ngo' as const,
  about: 'Смотрим за местами в детских садах.',
  regions: ['shymkent', 'turkistan', 'shymkent'],
  email: 'aidos@example.kz',
  language: 'ru' as const,
};
const as = (actor: Actor, key?: string) => ({
  ...contextOf(actor, new Date(), key),
  origin: 'https://lacuna.test',
});

async function makeOffice(role: OfficeRole) {
  return officeActor((await makeAccount({ officeRole: role })).id, role);
}

describe('a new group', () => {
  test('of the head is active at once, and its coordinator invited', async () => {
    const head = await makeOffice('head');
    const created = await createGroup(as(head), group);
    if (!created.ok) throw new Error(created.reason);
    expect(await db().group.findUnique({ where: { id: created.id } })).toMatchObject({
      status: 'active',
    });
    expect(await db().groupRegion.count({ where: { groupId: created.id } })).toBe(2);
    expect(await queuedLetters()).toMatchObject([{ to: group.email }]);
    const events = await db().event.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual(['group.created', 'invitation.sent']);
    expect(events[0]?.after).toEqual({ kind: 'ngo', regions: ['shymkent', 'turkistan'] });
    expect(events.flatMap(({ after }) => proseIn(after))).toEqual([]);
  });

  test('of the administrator waits for the head, and its invitation with it', async () => {
    const [admin, head] = [await makeOffice('administrator'), await makeOffice('head')];
    const created = await createGroup(as(admin), group);
    if (!created.ok) throw new Error(created.reason);
    expect(await queuedLetters()).toEqual([]);
    expect(await approveGroup(as(admin), { groupId: created.id })).toMatchObject({ status: 403 });
    const both = await Promise.all([
      approveGroup(as(head), { groupId: created.id }),
      approveGroup(as(head), { groupId: created.id }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await queuedLetters()).toHaveLength(1);
  });

  test('of the administrator is active where there is no head yet', async () => {
    expect(await createGroup(as(await makeOffice('administrator')), group)).toMatchObject({
      ok: true,
    });
    expect(await db().group.findFirst()).toMatchObject({ status: 'active' });
  });

  test('is made once for one form', async () => {
    const head = await makeOffice('head');
    const both = await Promise.all([
      createGroup(as(head, 'k1'), group),
      createGroup(as(head, 'k1'), group),
    ]);
    expect(both[0]).toMatchObject({ ok: true });
    expect(both[1]).toEqual(both[0]);
    expect(await db().group.count()).toBe(1);
  });

  test('lies in regions of the list', async () => {
    const head = await makeOffice('head');
    const odd = { ...group, regions: ['atlantis'] };
    expect(await createGroup(as(head), odd)).toMatchObject({
      fields: { regions: 'errors.not-valid' },
    });
    expect(await db().group.count()).toBe(0);
  });

  test('is not made by others', async () => {
    const { id } = await makeGroup();
    const coordinator = await makeMember(id, { role: 'coordinator' });
    for (const actor of [coordinator.actor, memberOf('nobody'), await makeOffice('analyst')]) {
      expect(await createGroup(as(actor), group)).toMatchObject({ status: 403 });
    }
  });
});
