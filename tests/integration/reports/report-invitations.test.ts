// A journalist of another group joins as co-author on invitation, and brings that group in as partner.
import { beforeEach, expect, test } from 'vitest';
import {
  acceptReportInvitation,
  declineReportInvitation,
} from '#app/features/reports/commands/answer-report-invitation.server.ts';
import { removePerson } from '#app/features/reports/commands/change-people.server.ts';
import { inviteToReport } from '#app/features/reports/commands/invite-to-report.server.ts';
import { revokeReportInvitation } from '#app/features/reports/commands/revoke-report-invitation.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { endedInvitation } from '#app/features/reports/queries/ended-invitation.server.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getPeople } from '#app/features/reports/queries/get-people.server.ts';
import { ownInvitations } from '#app/features/reports/queries/own-invitations.server.ts';
import type { AccountActor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { memberOf } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T08:00:00Z');
const later = new Date('2026-02-27T08:00:00Z');
const note = 'О местах в детских садах Шымкента';

async function makeWorld() {
  const group = await makeGroup();
  const media = await makeGroup({ name: 'Портал «Южный двор»', kind: 'media' });
  const author = await makeMember(group.id, { name: 'Гульнара Тасова' });
  const coordinator = await makeMember(group.id, { role: 'coordinator' });
  const journalist = await makeMember(media.id, { role: 'journalist', email: 'ruslan@example.kz' });
  const { id } = await makeDraft(author.actor, group.id);
  return { group, media, author, coordinator, journalist, reportId: id };
}
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeEach(async () => (world = await makeWorld()));

const asked = () => ({ id: world.reportId, lang: 'ru', now }) as const;

async function invite(
  actor: AccountActor = world.author.actor,
  given: { email?: string; part?: 'co_author' | 'named' } = {},
) {
  const { email = 'ruslan@example.kz', part = 'co_author' } = given;
  const input = { reportId: world.reportId, email, part, note };
  return inviteToReport(contextOf(actor, now), input);
}

const invitationId = async () => (await db().reportInvitation.findFirstOrThrow()).id;
const accept = async (actor = world.journalist.actor, at = now, groupId?: string) =>
  acceptReportInvitation(contextOf(actor, at), { invitationId: await invitationId(), groupId });

test('the invited reads nothing but who asks; accepting opens the draft and brings the group in', async () => {
  const { author, journalist, media } = world;
  expect(await invite()).toEqual({ ok: true });
  expect(await getDraft(journalist.actor, asked())).toBeNull();
  expect(await ownInvitations(journalist.actor, { now })).toMatchObject([
    {
      inviterName: 'Гульнара Тасова',
      groupName: 'ОФ «Ашық кезек»',
      note,
      title: null,
      choice: [{ id: media.id }],
    },
  ]);
  expect(await accept()).toEqual({ ok: true, reportId: world.reportId });
  expect((await getDraft(journalist.actor, asked()))?.abilities.edit).toBe(true);
  const events = await eventsOf(world.reportId);
  expect(replay(events)).toMatchObject({
    people: { co_author: [journalist.account.id] },
    groups: { partner: [media.id] },
  });
  expect(events.map(({ type }) => type)).toContain('report.invitation-answered');
  expect(JSON.stringify(events.map((event) => 'after' in event && event.after))).not.toContain('@');
  expect((await getPeople(author.actor, asked()))?.invitations).toMatchObject([
    { email: 'ruslan@example.kz', state: 'accepted' },
  ]);
  expect(await accept()).toMatchObject({ reason: 'reports.invite.over' });
});

test('an address that nobody has is answered and listed as any other', async () => {
  const known = await invite();
  const unknown = await invite(world.author.actor, { email: 'nobody@example.kz' });
  expect(unknown).toEqual(known);
  const listed = (await getPeople(world.author.actor, asked()))?.invitations ?? [];
  expect(listed.map(({ state, part, expiresAt }) => ({ state, part, expiresAt }))).toEqual([
    { state: 'waiting', part: 'co_author', expiresAt: listed[0]?.expiresAt },
    { state: 'waiting', part: 'co_author', expiresAt: listed[0]?.expiresAt },
  ]);
});

test('one address waits once for a report; what has expired makes room', async () => {
  await invite();
  await invite();
  expect(await db().reportInvitation.count()).toBe(1);
  expect(await accept(world.journalist.actor, later)).toMatchObject({ status: 409 });
  expect(await ownInvitations(world.journalist.actor, { now: later })).toEqual([]);
  const input = { reportId: world.reportId, email: 'ruslan@example.kz', note } as const;
  await inviteToReport(contextOf(world.author.actor, later), { ...input, part: 'co_author' });
  expect(await ownInvitations(world.journalist.actor, { now: later })).toHaveLength(1);
});

test('who declines stays outside, and the inviter sees it', async () => {
  await invite();
  const input = { invitationId: await invitationId() };
  expect(
    await declineReportInvitation(contextOf(world.journalist.actor, now), input),
  ).toMatchObject({ ok: true });
  expect(await getDraft(world.journalist.actor, asked())).toBeNull();
  expect((await getPeople(world.author.actor, asked()))?.invitations).toMatchObject([
    { state: 'declined' },
  ]);
});

test('what was taken back can no longer be accepted, nor taken back once accepted', async () => {
  await invite();
  const input = { reportId: world.reportId, invitationId: await invitationId() };
  const context = contextOf(world.author.actor, now);
  expect(await revokeReportInvitation(context, input)).toEqual({ ok: true });
  expect(await accept()).toMatchObject({ reason: 'reports.invite.over' });
  await db().reportInvitation.deleteMany();
  await invite();
  await accept();
  const accepted = { reportId: world.reportId, invitationId: await invitationId() };
  expect(await revokeReportInvitation(context, accepted)).toMatchObject({ status: 409 });
});

test('nobody answers for another, and nobody without a place in a group', async () => {
  await invite();
  expect(await accept(world.coordinator.actor)).toMatchObject({ status: 404 });
  expect(await accept(memberOf(world.journalist.account.id))).toMatchObject({ status: 403 });
  expect(await accept({ ...world.journalist.actor, readOnly: true })).toMatchObject({
    status: 403,
  });
});

test('only who may change the draft invites, and a stranger does not learn of it', async () => {
  const plain = await makeMember(world.group.id);
  expect(await invite(plain.actor)).toMatchObject({ status: 403 });
  expect(await invite(world.journalist.actor)).toMatchObject({ status: 404 });
  expect(await invite(world.author.actor, { part: 'named' })).toMatchObject({ status: 422 });
});

test('who is of several groups says which one comes, and only one of their own', async () => {
  const second = await makeGroup({ name: 'Ата-ана дауысы' });
  const { account } = world.journalist;
  const both = memberOf(account.id, { groupId: world.media.id }, { groupId: second.id });
  await invite();
  expect(await accept(both)).toMatchObject({ fields: { groupId: 'reports.invite.choose-group' } });
  const foreign = (await makeGroup()).id;
  expect(await accept(both, now, foreign)).toMatchObject({ status: 422 });
  expect(await accept(both, now, second.id)).toMatchObject({ ok: true });
  expect(replay(await eventsOf(world.reportId))?.groups.partner).toEqual([second.id]);
});

test('of two answers at once one holds', async () => {
  await invite();
  const answers = await Promise.all([accept(), accept()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().reportPerson.count({ where: { relation: 'co_author' } })).toBe(1);
});

test('onto the list of a confidential draft the author alone brings somebody, and each state is kept', async () => {
  await invite(world.coordinator.actor);
  const visibility = { reportId: world.reportId, visibility: 'confidential' } as const;
  await setVisibility(contextOf(world.author.actor, now), visibility);
  expect(await ownInvitations(world.journalist.actor, { now })).toEqual([]);
  expect(await accept()).toMatchObject({ reason: 'reports.invite.over' });
  expect(await invite(world.coordinator.actor)).toMatchObject({ status: 404 });
  await db().reportInvitation.deleteMany();
  await invite(world.author.actor, { part: 'named' });
  expect(await accept()).toMatchObject({ ok: true });
  expect((await getDraft(world.journalist.actor, asked()))?.abilities.edit).toBe(false);
  expect(replay(await eventsOf(world.reportId))?.groups.partner).toEqual([]);
  const lists = await db().namedListVersion.findMany({
    orderBy: { number: 'asc' },
    include: { members: true },
  });
  expect(lists.map(({ members }) => members.length)).toEqual([1, 2]);
});

test('a hidden author invites without a name', async () => {
  await db().report.updateMany({ data: { isAuthorHidden: true } });
  await invite();
  expect(await ownInvitations(world.journalist.actor, { now })).toMatchObject([
    { inviterName: null },
  ]);
});

test('the invitations of a co-author who is taken off end with them', async () => {
  await invite();
  await accept();
  await invite(world.journalist.actor, { email: 'third@example.kz' });
  const input = {
    reportId: world.reportId,
    accountId: world.journalist.account.id,
    part: 'co_author',
  } as const;
  await removePerson(contextOf(world.author.actor, now), input);
  const third = await db().reportInvitation.findFirstOrThrow({
    where: { email: 'third@example.kz' },
  });
  expect(third.revokedAt).toEqual(now);
});

test('the twenty-first invitation of a day is refused', async () => {
  for (let at = 0; at < 20; at += 1) {
    await invite(world.author.actor, { email: `somebody-${at}@example.kz` });
  }
  expect(await invite()).toMatchObject({ status: 429, reason: 'reports.invite.too-many' });
});

test('of an invitation that is over the invited learns what became of it, and nobody else', async () => {
  await invite();
  const id = await invitationId();
  const ended = (actor = world.journalist.actor, at = now) =>
    endedInvitation(actor, { id, now: at });
  expect(await ended()).toMatchObject({ state: 'closed', at: null, reportId: null });
  expect(await ended(world.journalist.actor, later)).toMatchObject({ state: 'expired' });
  expect(await ended(world.coordinator.actor, later)).toBeNull();
  const input = { reportId: world.reportId, invitationId: id };
  await revokeReportInvitation(contextOf(world.author.actor, now), input);
  expect(await ended()).toEqual({ state: 'revoked', at: now.toISOString(), reportId: null });
});

test('who has accepted finds the way to the report where the invitation was', async () => {
  await invite();
  const id = await invitationId();
  await accept();
  expect(await endedInvitation(world.journalist.actor, { id, now })).toEqual({
    state: 'accepted',
    at: now.toISOString(),
    reportId: world.reportId,
  });
});
