import { expect, test } from 'vitest';
import { getAdminHome } from '#app/features/groups/queries/get-admin-home.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeInvitation } from '#tests/factories/invitation.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date();

test('the administrator sees people, groups and invitations in numbers, and what waits', async () => {
  const administrator = await makeAccount({ officeRole: 'administrator', name: 'Тимур Ахметов' });
  const led = await makeGroup();
  const lone = await makeGroup({ name: 'Ата-ана дауысы' });
  await makeMember(led.id, { role: 'coordinator' });
  const suspended = await makeMember(lone.id, { role: 'coordinator' });
  await db().account.update({ where: { id: suspended.account.id }, data: { suspendedAt: now } });
  await makeInvitation({
    invitedById: administrator.id,
    groupId: lone.id,
    groupRole: 'coordinator',
  });
  await db().$executeRaw`
    insert into pgboss.job (name, state) values ('send-mail', 'failed'), ('send-mail', 'failed')`;
  const home = await getAdminHome(officeActor(administrator.id, 'administrator'), now);
  expect(home).toEqual({
    people: { active: 2, suspended: 1, signedIn: 0 },
    groups: { active: 2, proposed: 0, suspended: 0 },
    invitations: { proposed: 1, open: 0, expired: 0 },
    roles: [],
    lone: [{ id: lone.id, name: 'Ата-ана дауысы' }],
    failed: [{ queue: 'send-mail', count: 2 }],
    listsChangedAt: null,
  });
});

test('nobody else gets that home', async () => {
  const head = await makeAccount({ officeRole: 'head' });
  await expect(getAdminHome(officeActor(head.id, 'head'), now)).rejects.toThrow();
});
