import { beforeEach, expect, test } from 'vitest';
import { getGroup } from '#app/features/groups/queries/get-group.server.ts';
import { mergeGroups } from '#app/features/reports/commands/merge-groups.server.ts';
import { acceptReportInvitation } from '#app/features/reports/commands/answer-report-invitation.server.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { inviteToReport } from '#app/features/reports/commands/invite-to-report.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { previewMerge } from '#app/features/reports/queries/preview-merge.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeInvitation } from '#tests/factories/invitation.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date();

async function makeWorld() {
  const head = officeActor((await makeAccount({ officeRole: 'head' })).id, 'head');
  const from = await makeGroup({ name: 'Ата-ана дауысы', regions: ['abai'] });
  const into = await makeGroup({ regions: ['shymkent'] });
  const coordinator = await makeMember(from.id, { role: 'coordinator' });
  const member = await makeMember(from.id);
  const both = await makeMember(from.id, { role: 'coordinator' });
  await db().membership.create({
    data: {
      id: crypto.randomUUID(),
      groupId: into.id,
      accountId: both.account.id,
      role: 'journalist',
      startedAt: now,
    },
  });
  return { head, from, into, coordinator, member, both };
}
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeEach(async () => (world = await makeWorld()));

const merge = (change: Partial<{ groupId: string; intoId: string; name: string }> = {}) => {
  const { head, from, into } = world;
  const input = { groupId: from.id, intoId: into.id, name: from.name, ...change };
  return mergeGroups(contextOf(head, now), input);
};

const placesIn = async (groupId: string) => {
  const places = await db().membership.findMany({ where: { groupId, endedAt: null } });
  return Object.fromEntries(places.map(({ accountId, role }) => [accountId, role]));
};

test('people, regions and open invitations go over; who was in both keeps the role there', async () => {
  const { from, into, head, coordinator, member, both } = world;
  const invitedById = coordinator.account.id;
  const invitation = await makeInvitation({ groupId: from.id, groupRole: 'member', invitedById });
  const preview = await previewMerge(head, { groupId: from.id, intoId: into.id, now });
  expect(preview.into).toMatchObject({ people: 3, inBoth: 1, reports: 0, invitations: 1 });
  expect(await merge()).toEqual({ ok: true });
  expect(await placesIn(into.id)).toEqual({
    [coordinator.account.id]: 'coordinator',
    [member.account.id]: 'member',
    [both.account.id]: 'journalist',
  });
  expect(await placesIn(from.id)).toEqual({});
  expect(await getGroup(head, from.id, 'ru')).toMatchObject({
    status: 'merged',
    mergedInto: { id: into.id },
  });
  expect((await getGroup(head, into.id, 'ru')).regions.map(({ key }) => key).toSorted()).toEqual([
    'abai',
    'shymkent',
  ]);
  expect(await db().invitation.findUniqueOrThrow({ where: { id: invitation } })).toMatchObject({
    groupId: into.id,
  });
  const types = (await db().event.findMany({ where: { objectType: 'group' } })).map((e) => e.type);
  expect(types.toSorted()).toEqual(['group.merged', 'group.regions-set', 'group.took-in']);
});

test('the group that stays takes the other’s place on every report, by the stronger part where both were', async () => {
  const { from, into, member } = world;
  const { id } = await makeDraft(member.actor, from.id, { now });
  const both = await makeReport({ groupId: from.id, partnerIds: [into.id] });
  const partner = await makeReport({ groupId: into.id, partnerIds: [from.id] });
  expect(await merge()).toEqual({ ok: true });
  for (const reportId of [id, both.id, partner.id]) {
    const groups = await db().reportGroup.findMany({ where: { reportId } });
    expect(groups.map(({ groupId, role }) => [groupId, role])).toEqual([[into.id, 'filing']]);
  }
  expect(replay(await eventsOf(id))?.groups).toEqual({ filing: [into.id], partner: [] });
});

test.each<[string, () => Parameters<typeof merge>[0], object]>([
  ['by another name', () => ({ name: 'Ата-ана' }), { fields: { name: 'groups.merge.other-name' } }],
  ['into itself', () => ({ intoId: world.from.id }), { reason: 'groups.merge.same' }],
  ['into one that is not there', () => ({ intoId: crypto.randomUUID() }), { status: 404 }],
])('nothing is merged %s', async (_name, change, refusal) => {
  expect(await merge(change())).toMatchObject({ ok: false, ...refusal });
  expect(await db().event.count({ where: { type: 'group.merged' } })).toBe(0);
});

test('nobody but the head merges, and no group twice', async () => {
  const { from, into, coordinator } = world;
  const input = { groupId: from.id, intoId: into.id, name: from.name };
  const refused = await mergeGroups(contextOf(coordinator.actor, now), input);
  expect(refused).toMatchObject({ status: 403 });
  const both = await Promise.all([merge(), merge()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'groups.not-active' });
});

test('two groups merged into each other at once end as one', async () => {
  const { from, into } = world;
  const both = await Promise.all([
    merge(),
    merge({ groupId: into.id, intoId: from.id, name: into.name }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

const file = () =>
  createDraft(contextOf(world.member.actor, now), { groupId: world.from.id, language: 'ru' });

test('nothing is filed any more for a group that was merged, and who tries is told', async () => {
  await merge();
  expect(await file()).toMatchObject({ status: 409, reason: 'groups.merged-away' });
  expect(await db().report.count()).toBe(0);
});

test('a draft begun in the instant of a merge comes over, or is refused with a message', async () => {
  const { from, into } = world;
  const [merged, ...filed] = await Promise.all([merge(), file(), file(), file()]);
  expect(merged).toEqual({ ok: true });
  const begun = filed.filter(({ ok }) => ok);
  for (const one of filed) if (!one.ok) expect(one.reason).toBe('groups.merged-away');
  expect(await db().reportGroup.count({ where: { groupId: from.id } })).toBe(0);
  expect(await db().reportGroup.count({ where: { groupId: into.id } })).toBe(begun.length);
});

test('nobody comes to a report with a group that was merged meanwhile', async () => {
  const { into, member } = world;
  const author = await makeMember(into.id);
  const { id } = await makeDraft(author.actor, into.id, { now });
  const { email } = member.account;
  await inviteToReport(contextOf(author.actor, now), {
    reportId: id,
    email,
    part: 'co_author',
    note: '',
  });
  const invitation = await db().reportInvitation.findFirstOrThrow();
  const third = await makeGroup({ name: 'Үшінші топ' });
  await merge({ intoId: third.id });
  expect(
    await acceptReportInvitation(contextOf(member.actor, now), { invitationId: invitation.id }),
  ).toMatchObject({ status: 409, reason: 'groups.merged-away' });
  expect(await db().reportPerson.count({ where: { relation: 'co_author' } })).toBe(0);
});
