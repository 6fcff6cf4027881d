import { describe, expect, test } from 'vitest';
import { operatorActor, type Actor } from '#app/access/actor.ts';
import { proseIn } from '#app/access/event.ts';
import { acceptInvitation } from '#app/features/groups/commands/accept-invitation.server.ts';
import { inviteMember } from '#app/features/groups/commands/invite-member.server.ts';
import { resendInvitation } from '#app/features/people/commands/resend-invitation.server.ts';
import { revokeInvitation } from '#app/features/people/commands/revoke-invitation.server.ts';
import { getInvitation } from '#app/features/people/queries/get-invitation.server.ts';
import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { queuedLetters, tokenMailedTo } from '#tests/factories/outbox.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const origin = 'https://lacuna.test';
const email = 'gulnara@example.kz';
const person = { name: 'Гульнара Тасова', password: 'облака над Каспием' };
const inviting = (actor: Actor, now = new Date(), key?: string) => ({
  ...contextOf(actor, now, key),
  origin,
});

async function invited(given: { role?: 'member' | 'journalist'; now?: Date } = {}) {
  const { role = 'member', now = new Date() } = given;
  const group = await makeGroup();
  const coordinator = await makeMember(group.id, { role: 'coordinator', name: 'Айдос Беков' });
  const input = { groupId: group.id, email, role, language: 'ru' as const };
  const done = await inviteMember(inviting(coordinator.actor, now), input);
  if (!done.ok) throw new Error(done.reason);
  const token = await tokenMailedTo(email);
  return { group, coordinator, input, invitationId: done.id, token };
}

describe('an invitation into a group', () => {
  test('says who invites to what, in the letter’s language, and keeps the token nowhere else', async () => {
    const { token, invitationId } = await invited();
    const [letter] = await queuedLetters();
    expect(letter).toMatchObject({ to: email, subject: 'Приглашение в Лакуну' });
    expect(letter?.text).toContain('Айдос Беков приглашает вас в группу ОФ «Ашық кезек»');
    expect(letter?.text).toContain(`\n${origin}/invitation/${token}\n`);
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(row.tokenHash).toBe(sha256(token));
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(14 * 86_400_000);
  });

  test('is recorded without the address', async () => {
    const { group, invitationId, coordinator } = await invited();
    const [event] = await db().event.findMany();
    expect(event).toMatchObject({
      type: 'invitation.sent',
      actorId: coordinator.account.id,
      objectId: invitationId,
      groupId: group.id,
      after: { groupRole: 'member' },
    });
    expect(proseIn(event?.after)).toEqual([]);
  });

  test('makes an account with a place, and signs it in', async () => {
    const { group, token } = await invited({ role: 'journalist' });
    const done = await acceptInvitation(cameFrom(), { token, ...person });
    if (!done.ok) throw new Error(done.reason);
    const session = await readSession(done.signedIn!.secret, new Date());
    expect(session?.account).toMatchObject({
      name: person.name,
      email,
      kind: 'group',
      memberships: [{ groupId: group.id, role: 'journalist' }],
    });
    const events = await db().event.findMany({ orderBy: { seq: 'asc' }, skip: 1 });
    expect(events.map(({ type }) => type)).toEqual([
      'account.created',
      'account.password-set',
      'membership.started',
      'invitation.accepted',
      'account.signed-in',
    ]);
    expect(events.flatMap(({ before, after }) => proseIn([before, after]))).toEqual([]);
  });

  test('serves one of two who accept it at once', async () => {
    const { token } = await invited();
    const both = await Promise.all([
      acceptInvitation(cameFrom(), { token, ...person }),
      acceptInvitation(cameFrom(), { token, ...person }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await db().account.count({ where: { email } })).toBe(1);
    expect(await db().membership.count({ where: { role: 'member' } })).toBe(1);
  });

  test.each([
    ['without a name', { password: person.password }, { name: 'errors.required' }],
    ['without a password', { name: person.name }, { password: 'errors.required' }],
    [
      'with a password of the address',
      { ...person, password: email },
      { password: 'people.password.own' },
    ],
  ])('is not used up %s', async (_name, typed, fields) => {
    const { token } = await invited();
    expect(await acceptInvitation(cameFrom(), { token, ...typed })).toMatchObject({ fields });
    expect(await acceptInvitation(cameFrom(), { token, ...person })).toMatchObject({ ok: true });
  });

  test('ends after fourteen days, and may then be sent anew', async () => {
    const { token, coordinator, input } = await invited();
    const later = new Date(Date.now() + 14 * 86_400_000);
    expect(await getInvitation(token, later)).toMatchObject({ state: 'expired' });
    const late = cameFrom({ now: later });
    expect(await acceptInvitation(late, { token, ...person })).toMatchObject({ status: 409 });
    expect(await inviteMember(inviting(coordinator.actor, later), input)).toMatchObject({
      ok: true,
    });
  });

  test('is sent once for one form, and not twice to one address', async () => {
    const { coordinator, input } = await invited();
    const other = { ...input, email: 'other@example.kz' };
    const context = inviting(coordinator.actor, new Date(), 'k1');
    const twice = [await inviteMember(context, other), await inviteMember(context, other)];
    expect(twice).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await queuedLetters()).toHaveLength(2);
    expect(await inviteMember(inviting(coordinator.actor), other)).toMatchObject({ status: 409 });
  });
});

describe('sending again and taking back', () => {
  test('sending again makes a new link and voids the one before', async () => {
    const { coordinator, invitationId, token } = await invited();
    await resendInvitation(inviting(coordinator.actor), { invitationId });
    const next = await tokenMailedTo(email);
    expect(next).not.toBe(token);
    expect(await acceptInvitation(cameFrom(), { token, ...person })).toMatchObject({ status: 409 });
    expect(await acceptInvitation(cameFrom(), { token: next, ...person })).toMatchObject({
      ok: true,
    });
  });

  test('what was taken back opens nothing and is not sent again', async () => {
    const { coordinator, invitationId, token } = await invited();
    const context = inviting(coordinator.actor);
    expect(await revokeInvitation(context, { invitationId })).toEqual({ ok: true });
    expect(await acceptInvitation(cameFrom(), { token, ...person })).toMatchObject({ status: 409 });
    expect(await resendInvitation(context, { invitationId })).toMatchObject({ status: 409 });
  });

  test('nobody else knows of it', async () => {
    const { group, invitationId } = await invited();
    const member = await makeMember(group.id);
    const stranger = await makeMember((await makeGroup()).id, { role: 'coordinator' });
    const others = [member.actor, stranger.actor, officeActor('head', 'head')];
    for (const actor of others) {
      const context = inviting(actor);
      expect(await resendInvitation(context, { invitationId })).toMatchObject({ status: 404 });
      expect(await revokeInvitation(context, { invitationId })).toMatchObject({ status: 404 });
    }
  });
});

describe('somebody with an account', () => {
  test('proves it by its password, under the limits on guessing', async () => {
    const { id } = await makeAccount({ email, password: person.password });
    const { token, group } = await invited();
    expect(await getInvitation(token, new Date())).toMatchObject({ hasAccount: true });
    const wrong = await acceptInvitation(cameFrom(), { token, password: 'не тот пароль' });
    expect(wrong).toMatchObject({ reason: 'people.sign-in.failed' });
    const done = await acceptInvitation(cameFrom(), { token, password: person.password });
    expect(done).toMatchObject({ ok: true, signedIn: { accountId: id } });
    expect(await db().membership.count({ where: { accountId: id, groupId: group.id } })).toBe(1);
  });

  test('who is signed in accepts with one press; somebody else does not', async () => {
    const { id } = await makeAccount({ email });
    const other = await makeAccount();
    const { token } = await invited();
    const as = (account: { id: string; email: string }) => ({
      ...cameFrom(),
      signedIn: { accountId: account.id, email: account.email },
    });
    expect(await acceptInvitation(as(other), { token })).toMatchObject({
      reason: 'people.invitation.somebody-else',
    });
    expect(await acceptInvitation(as({ id, email }), { token })).toEqual({
      ok: true,
      signedIn: null,
    });
  });

  test('of the office cannot take a place in a group, and the invitation stays', async () => {
    await makeAccount({ email, officeRole: 'analyst', password: person.password });
    const { token } = await invited();
    expect(await acceptInvitation(cameFrom(), { token, password: person.password })).toMatchObject({
      reason: 'groups.invite.office-account',
    });
    expect(await getInvitation(token, new Date())).toMatchObject({ state: 'open' });
  });

  test('is not invited where the person is already', async () => {
    const { coordinator, group, input } = await invited();
    const here = await makeMember(group.id, { email: 'here@example.kz' });
    const again = { ...input, email: here.account.email };
    expect(await inviteMember(inviting(coordinator.actor), again)).toMatchObject({
      fields: { email: 'groups.invite.member-already' },
    });
  });
});

describe('who invites', () => {
  test('is a coordinator of this group', async () => {
    const { group, input } = await invited();
    const member = await makeMember(group.id);
    const stranger = await makeMember((await makeGroup()).id, { role: 'coordinator' });
    const other = { ...input, email: 'other@example.kz' };
    for (const actor of [member.actor, stranger.actor, memberOf('nobody')]) {
      expect(await inviteMember(inviting(actor), other)).toMatchObject({ ok: false });
    }
    expect(await queuedLetters()).toHaveLength(1);
  });

  test('is head or administrator where the group has no coordinator, and for a coordinator alone', async () => {
    const [empty, full] = [await makeGroup(), await makeGroup()];
    await makeMember(full.id, { role: 'coordinator' });
    const admin = await makeAccount({ officeRole: 'administrator' });
    const context = () => inviting(officeActor(admin.id, 'administrator'));
    const input = { email, role: 'coordinator', language: 'kk' } as const;
    expect(await inviteMember(context(), { ...input, groupId: full.id })).toMatchObject({
      reason: 'groups.invite.has-coordinator',
    });
    expect(
      await inviteMember(context(), { ...input, groupId: empty.id, role: 'member' }),
    ).toMatchObject({ ok: false });
    expect(await inviteMember(context(), { ...input, groupId: empty.id })).toMatchObject({
      ok: true,
    });
    expect((await queuedLetters())[0]?.subject).toBe('Лакунаға шақыру');
  });

  test('is the operator at the command line, in any role', async () => {
    const group = await makeGroup();
    const input = { groupId: group.id, email, role: 'member', language: 'en' } as const;
    expect(await inviteMember(inviting(operatorActor), input)).toMatchObject({ ok: true });
    expect(await db().event.findFirst()).toMatchObject({ actorKind: 'operator', actorId: null });
  });
});
