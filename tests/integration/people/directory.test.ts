import { describe, expect, test } from 'vitest';
import { visitor } from '#app/access/actor.ts';
import { saveProfile } from '#app/features/people/commands/save-profile.server.ts';
import { getPerson } from '#app/features/people/queries/get-person.server.ts';
import { listPeople, type PeopleFilter } from '#app/features/people/queries/list-people.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const all: PeopleFilter = { text: '', status: 'all', role: 'all', after: null };
const admin = officeActor('00000000-0000-7000-8000-000000000001', 'administrator');
const now = new Date();

const names = async (filter: Partial<PeopleFilter>, actor = admin) =>
  (await listPeople(actor, { ...all, ...filter }, now)).people.map(({ name }) => name);

describe('the directory', () => {
  test('is read a page at a time by its key', async () => {
    for (let count = 10; count < 63; count += 1) await makeAccount({ name: `Имя ${count}` });
    const first = await listPeople(admin, all, now);
    expect(first.people).toHaveLength(50);
    const second = await listPeople(admin, { ...all, after: first.next }, now);
    expect(second.people.map(({ name }) => name)).toEqual(['Имя 60', 'Имя 61', 'Имя 62']);
    expect(second.next).toBeNull();
  });

  test('is narrowed by text, state and role', async () => {
    const group = await makeGroup();
    await makeMember(group.id, { name: 'Гульнара Тасова', email: 'g@example.kz' });
    await makeMember(group.id, { name: 'Айдос Беков', role: 'coordinator' });
    const away = await makeAccount({ name: 'Данияр Ким', officeRole: 'head' });
    await db().account.update({ where: { id: away.id }, data: { suspendedAt: now } });
    expect(await names({ text: 'тасов' })).toEqual(['Гульнара Тасова']);
    expect(await names({ text: 'G@EXAMPLE' })).toEqual(['Гульнара Тасова']);
    expect(await names({ text: '%' })).toEqual([]);
    expect(await names({ status: 'suspended' })).toEqual(['Данияр Ким']);
    expect(await names({ role: 'office' })).toEqual(['Данияр Ким']);
    expect(await names({ role: 'coordinator' })).toEqual(['Айдос Беков']);
    expect(await names({ role: 'member', status: 'active' })).toEqual(['Гульнара Тасова']);
  });

  test('shows addresses to those who open accounts and give roles alone', async () => {
    const { id, email } = await makeAccount();
    const analyst = officeActor(admin.accountId, 'analyst');
    expect(await getPerson(admin, id, now)).toMatchObject({ email });
    expect(await getPerson(analyst, id, now)).toMatchObject({ email: null });
    expect(await names({ text: email }, analyst)).toEqual([]);
  });

  test('is not there for visitors and people of groups', async () => {
    const group = await makeGroup();
    const coordinator = await makeMember(group.id, { role: 'coordinator' });
    for (const actor of [visitor, memberOf('nobody'), coordinator.actor]) {
      await expect(listPeople(actor, all, now)).rejects.toMatchObject({ name: 'NotFound' });
      await expect(getPerson(actor, coordinator.account.id, now)).rejects.toMatchObject({
        name: 'NotFound',
      });
    }
  });
});

test('a profile is kept, and the log names the changed fields alone', async () => {
  const { id, name } = await makeAccount();
  const context = { actor: memberOf(id), now };
  const input = { name, language: 'kk', theme: 'dark', hasShortcuts: true } as const;
  expect(await saveProfile(context, input)).toEqual({ ok: true });
  expect(await saveProfile(context, input)).toEqual({ ok: true });
  expect(await db().account.findUnique({ where: { id } })).toMatchObject(input);
  expect(await db().event.findMany()).toMatchObject([
    { type: 'account.profile-saved', after: { fields: ['language', 'theme'] } },
  ]);
});
