import { expect, test } from 'vitest';
import { saveReferenceEntry } from '#app/features/acts/commands/save-reference-entry.server.ts';
import { listReference } from '#app/features/acts/queries/list-reference.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const entry = {
  list: 'gap_kind',
  key: 'loophole',
  labelRu: 'лазейка в норме',
  labelKk: 'саңылау',
  labelEn: 'loophole',
  isActive: false,
} as const;

test('an administrator corrects a label and takes an entry out of the choice; the event names neither', async () => {
  const admin = await makeAccount({ officeRole: 'administrator' });
  const context = contextOf(officeActor(admin.id, 'administrator'));
  expect(await saveReferenceEntry(context, entry)).toEqual({ ok: true });
  const kept = (await listReference()).find(
    ({ key, list }) => key === 'loophole' && list === 'gap_kind',
  );
  expect(kept).toMatchObject(entry);
  const [event] = await db().event.findMany({ where: { type: 'reference.entry-saved' } });
  expect(event?.after).toEqual({ list: 'gap_kind', key: 'loophole', isActive: false });
});

test.each(['analyst', 'head'] as const)('%s may not', async (role) => {
  const account = await makeAccount({ officeRole: role });
  const context = contextOf(officeActor(account.id, role));
  expect(await saveReferenceEntry(context, entry)).toMatchObject({ ok: false, status: 403 });
  expect(await db().event.count()).toBe(0);
});

test('an entry that is not there is refused and nothing is recorded', async () => {
  const admin = await makeAccount({ officeRole: 'administrator' });
  const context = contextOf(officeActor(admin.id, 'administrator'));
  const refused = await saveReferenceEntry(context, { ...entry, key: 'nothing_such' });
  expect(refused).toMatchObject({ ok: false, status: 422 });
  expect(await db().event.count()).toBe(0);
});
