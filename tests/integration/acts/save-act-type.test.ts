import { beforeEach, expect, test } from 'vitest';
import type { CommandContext } from '#app/access/context.ts';
import { saveActType } from '#app/features/acts/commands/save-act-type.server.ts';
import { listActTypes } from '#app/features/acts/queries/list-act-types.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const contextAs = async (role: 'analyst' | 'head' | 'administrator') =>
  contextOf(officeActor((await makeAccount({ officeRole: role })).id, role));
let admin: CommandContext;
beforeEach(async () => (admin = await contextAs('administrator')));

const typeOf = async (key: string) => (await listActTypes()).find((type) => type.key === key)!;
const input = async (key = 'law') => {
  const { seal: seen, ...type } = await typeOf(key);
  return { ...type, seen };
};

test('an administrator corrects the words and the rank of a type of acts', async () => {
  const type = { ...(await input()), labelEn: 'Law of the Republic', rank: null };
  expect(await saveActType(admin, type)).toEqual({ ok: true });
  expect(await typeOf('law')).toMatchObject({ labelEn: 'Law of the Republic', rank: null });
  const [event] = await db().event.findMany({ where: { type: 'reference.act-type-saved' } });
  expect([event?.before, event?.after]).toEqual([{ rank: 4 }, { key: 'law', rank: null }]);
});

test('of two who correct one type the later is told, and others than the administrator may not', async () => {
  const type = await input();
  const both = await Promise.all([5, 6].map((rank) => saveActType(admin, { ...type, rank })));
  expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409, reason: 'lists.error.changed' });
  for (const role of ['analyst', 'head'] as const) {
    expect(await saveActType(await contextAs(role), await input())).toMatchObject({ status: 403 });
  }
  expect(await saveActType(admin, { ...type, key: 'edict' })).toMatchObject({ status: 422 });
  expect(await db().event.count()).toBe(1);
});
