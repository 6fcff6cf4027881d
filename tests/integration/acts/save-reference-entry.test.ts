import { beforeEach, expect, test } from 'vitest';
import type { CommandContext } from '#app/access/context.ts';
import { addReferenceEntry } from '#app/features/acts/commands/add-reference-entry.server.ts';
import { moveReferenceEntry } from '#app/features/acts/commands/move-reference-entry.server.ts';
import { saveReferenceEntry } from '#app/features/acts/commands/save-reference-entry.server.ts';
import { openLists, type ReferenceList } from '#app/features/acts/domain/reference-lists.ts';
import { listReference } from '#app/features/acts/queries/list-reference.server.ts';
import { loadLists } from '#app/features/reports/queries/load-lists.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const contextAs = async (role: 'analyst' | 'head' | 'administrator') =>
  contextOf(officeActor((await makeAccount({ officeRole: role })).id, role));
let admin: CommandContext;
beforeEach(async () => (admin = await contextAs('administrator')));

const list = 'gap_kind';
const words = { labelRu: 'лазейка в норме', labelKk: 'саңылау', labelEn: 'loophole' };
const entriesOf = async (name: ReferenceList) =>
  (await listReference()).filter((one) => one.list === name);
const sealed = async (key = 'loophole') => {
  const { seal: seen } = (await entriesOf(list)).find((one) => one.key === key)!;
  return { ...words, list, key, isActive: false, seen } as const;
};
const keys = async () => (await entriesOf(list)).map(({ key }) => key);
const eventsOfType = (type: string) => db().event.findMany({ where: { type } });

test('an administrator corrects a label and takes an entry out of the choice; the event names neither', async () => {
  expect(await saveReferenceEntry(admin, await sealed())).toEqual({ ok: true });
  const kept = (await entriesOf(list)).find(({ key }) => key === 'loophole');
  expect(kept).toMatchObject({ ...words, isActive: false });
  const [event] = await eventsOfType('reference.entry-saved');
  expect(event?.after).toEqual({ list, key: 'loophole', isActive: false });
});

test.each(['analyst', 'head'] as const)('%s may change no list', async (role) => {
  const context = await contextAs(role);
  const entry = await sealed();
  const place = (await keys()).indexOf('loophole');
  for (const refused of [
    await saveReferenceEntry(context, entry),
    await addReferenceEntry(context, { ...words, list: 'harm_kind' }),
    await moveReferenceEntry(context, { list, key: 'loophole', place, direction: 'up' }),
  ]) {
    expect(refused).toMatchObject({ ok: false, status: 403 });
  }
  expect(await db().event.count()).toBe(0);
});

test('an entry that is not there is refused and nothing is recorded', async () => {
  const refused = await saveReferenceEntry(admin, { ...(await sealed()), key: 'nothing_such' });
  expect(refused).toMatchObject({ ok: false, status: 422 });
  expect(await db().event.count()).toBe(0);
});

test('of two administrators who save one entry the later is told', async () => {
  const entry = await sealed();
  const other = { ...entry, labelEn: 'way around' };
  const both = await Promise.all([
    saveReferenceEntry(admin, entry),
    saveReferenceEntry(await contextAs('administrator'), other),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409, reason: 'lists.error.changed' });
  expect(await eventsOfType('reference.entry-saved')).toHaveLength(1);
});

test.each(openLists)('what is added to %s can be picked at once, last', async (name) => {
  const input = { labelRu: 'новое', labelKk: 'жаңа', labelEn: 'Brand new' };
  const more = name === 'gap_kind' ? { monitoringClass: 'gap' } : {};
  expect(await addReferenceEntry(admin, { list: name, ...input, ...more })).toEqual({ ok: true });
  expect((await entriesOf(name)).at(-1)).toMatchObject({ key: 'brand_new', ...input });
  const picked = (await loadLists('en'))[name];
  expect(picked.at(-1)).toMatchObject({ key: 'brand_new', label: 'Brand new' });
  const [event] = await eventsOfType('reference.entry-added');
  expect(event?.after).toEqual({ list: name, key: 'brand_new' });
});

test.each([
  ['a key that is taken', { labelEn: 'Loophole' }, { labelEn: 'lists.error.taken' }],
  ['the key of «other»', { labelEn: 'Other' }, { labelEn: 'lists.error.taken' }],
  ['no Latin letter', { labelEn: 'Тесік' }, { labelEn: 'lists.error.no-key' }],
  ['no class', { monitoringClass: '' }, { monitoringClass: 'lists.error.class' }],
  ['an unknown class', { monitoringClass: 'hole' }, { monitoringClass: 'lists.error.class' }],
])('a gap kind with %s is not added', async (_name, change, fields) => {
  const input = {
    ...words,
    list,
    labelEn: 'Brand new',
    monitoringClass: 'gap',
    ...change,
  } as const;
  expect(await addReferenceEntry(admin, input)).toMatchObject({ status: 422, fields });
  expect(await db().event.count()).toBe(0);
});

test('two who add one entry at once add it once', async () => {
  const input = { ...words, list: 'harm_kind', labelEn: 'Brand new' } as const;
  const both = await Promise.all([
    addReferenceEntry(admin, input),
    addReferenceEntry(admin, input),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('an entry goes up and down by a place, and the filer finds it there', async () => {
  const before = await keys();
  const [first, second] = before as [string, string];
  const down = { list, key: first, place: 0, direction: 'down' } as const;
  expect(await moveReferenceEntry(admin, down)).toEqual({ ok: true });
  expect((await keys()).slice(0, 2)).toEqual([second, first]);
  expect((await loadLists('ru')).gap_kind.map(({ key }) => key)).toEqual(await keys());
  const up = { list, key: first, place: 1, direction: 'up' } as const;
  expect(await moveReferenceEntry(admin, up)).toEqual({ ok: true });
  expect(await keys()).toEqual(before);
  const [event] = await eventsOfType('reference.entry-moved');
  expect(event?.after).toMatchObject({ key: first, order: [second, first, ...before.slice(2)] });
});

test('who moves what somebody else has moved is told; at the end nothing moves', async () => {
  const [first = ''] = await keys();
  const down = { list, key: first, place: 0, direction: 'down' } as const;
  const both = await Promise.all([
    moveReferenceEntry(admin, down),
    moveReferenceEntry(admin, down),
  ]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 409 });
  const [top = ''] = await keys();
  const atEnd = { list, key: top, place: 0, direction: 'up' } as const;
  expect(await moveReferenceEntry(admin, atEnd)).toEqual({ ok: true });
  expect(await eventsOfType('reference.entry-moved')).toHaveLength(1);
});
