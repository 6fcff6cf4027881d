import { describe, expect, test } from 'vitest';
import { operatorActor, type Actor } from '#app/access/actor.ts';
import { acceptInvitation } from '#app/features/groups/commands/accept-invitation.server.ts';
import { approveOfficeInvitation } from '#app/features/people/commands/approve-office-invitation.server.ts';
import { approveOfficeRole } from '#app/features/people/commands/approve-office-role.server.ts';
import { declineOfficeRole } from '#app/features/people/commands/decline-office-role.server.ts';
import { inviteToOffice } from '#app/features/people/commands/invite-to-office.server.ts';
import { proposeOfficeRole } from '#app/features/people/commands/propose-office-role.server.ts';
import { findProposed } from '#app/features/people/queries/find-proposed.server.ts';
import { listOfficeInvitations } from '#app/features/people/queries/list-office-invitations.server.ts';
import { db } from '#app/platform/database.server.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { queuedLetters, tokenMailedTo } from '#tests/factories/outbox.ts';
import { makeSession } from '#tests/factories/session.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const email = 'aigerim@example.kz';
const input = { email, role: 'analyst', language: 'ru' } as const;
const as = (actor: Actor) => ({ ...contextOf(actor, new Date()), origin: 'https://lacuna.test' });

async function makeOffice(role: 'analyst' | 'head' | 'administrator') {
  const account = await makeAccount({ officeRole: role });
  return { account, actor: officeActor(account.id, role) };
}

describe('an invitation to the office', () => {
  test('goes out once a head agrees to what the administrator proposed', async () => {
    const [admin, head] = [await makeOffice('administrator'), await makeOffice('head')];
    const proposed = await inviteToOffice(as(admin.actor), input);
    if (!proposed.ok) throw new Error(proposed.reason);
    expect(await queuedLetters()).toEqual([]);
    expect(await listOfficeInvitations(head.actor, new Date())).toMatchObject([
      { email, state: 'proposed', maySecond: true },
    ]);
    const { id: invitationId, token: before } = proposed;
    expect(await approveOfficeInvitation(as(head.actor), { invitationId })).toMatchObject({
      ok: true,
    });
    const person = { name: 'Айгерим Сейтова', password: 'облака над Каспием' };
    expect(await acceptInvitation(cameFrom(), { token: before, ...person })).toMatchObject({
      status: 409,
    });
    const token = await tokenMailedTo(email);
    expect(await acceptInvitation(cameFrom(), { token, ...person })).toMatchObject({ ok: true });
    expect(await db().account.findUnique({ where: { email } })).toMatchObject({
      kind: 'office',
      officeRole: 'analyst',
    });
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect([row.invitedById, row.approvedById]).toEqual([admin.account.id, head.account.id]);
  });

  test('is not agreed to by its proposer, another administrator, or an analyst', async () => {
    const admin = await makeOffice('administrator');
    await makeOffice('head');
    const proposed = await inviteToOffice(as(admin.actor), input);
    if (!proposed.ok) throw new Error(proposed.reason);
    const others = [admin, await makeOffice('administrator'), await makeOffice('analyst')];
    for (const { actor } of [...others, { actor: operatorActor }]) {
      const answer = await approveOfficeInvitation(as(actor), { invitationId: proposed.id });
      expect(answer).toMatchObject({ ok: false, status: 403 });
    }
    expect(await queuedLetters()).toEqual([]);
  });

  test('is proposed once to an address, however many propose it at once', async () => {
    const admins = await Promise.all([1, 2, 3, 4].map(() => makeOffice('administrator')));
    const answers = await Promise.all(admins.map(({ actor }) => inviteToOffice(as(actor), input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({ status: 409, reason: 'people.invitation.already' });
    }
    expect(await db().invitation.count({ where: { email } })).toBe(1);
  });

  test('is agreed to once, of two heads who agree at once', async () => {
    const admin = await makeOffice('administrator');
    const heads = [await makeOffice('head'), await makeOffice('head')];
    const proposed = await inviteToOffice(as(admin.actor), input);
    if (!proposed.ok) throw new Error(proposed.reason);
    const both = await Promise.all(
      heads.map(({ actor }) => approveOfficeInvitation(as(actor), { invitationId: proposed.id })),
    );
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await queuedLetters()).toHaveLength(1);
  });

  test('is the operator’s to agree to while there is no head, and to send', async () => {
    const admin = await makeOffice('administrator');
    await inviteToOffice(as(admin.actor), { ...input, role: 'head' });
    const { invitationId } = await findProposed(email, 'head');
    expect(
      await approveOfficeInvitation(as(operatorActor), { invitationId: invitationId! }),
    ).toMatchObject({ ok: true });
    expect(await db().event.findFirst({ where: { type: 'invitation.approved' } })).toMatchObject({
      actorKind: 'operator',
      after: { approvedById: null },
    });
    const alone = { ...input, email: 'second@example.kz' };
    expect(await inviteToOffice(as(operatorActor), alone)).toMatchObject({ isSent: true });
  });

  test('by the operator waits for the head once there is one', async () => {
    const head = await makeOffice('head');
    const proposed = await inviteToOffice(as(operatorActor), input);
    expect(proposed).toMatchObject({ ok: true, isSent: false });
    const [row] = await listOfficeInvitations(head.actor, new Date());
    expect(row).toMatchObject({ inviterName: null, maySecond: true });
  });

  test('is refused for an address with an account, and to those who give no roles', async () => {
    const [admin, analyst] = [await makeOffice('administrator'), await makeOffice('analyst')];
    const known = { ...input, email: analyst.account.email };
    expect(await inviteToOffice(as(admin.actor), known)).toMatchObject({
      fields: { email: 'people.invitation.has-account' },
    });
    for (const actor of [analyst.actor, memberOf('somebody')]) {
      expect(await inviteToOffice(as(actor), input)).toMatchObject({ ok: false });
    }
  });
});

describe('another office role', () => {
  async function proposed() {
    const [admin, head] = [await makeOffice('administrator'), await makeOffice('head')];
    const { account } = await makeOffice('analyst');
    const to = { accountId: account.id, role: 'head' } as const;
    expect(await proposeOfficeRole(as(admin.actor), to)).toEqual({ ok: true });
    const { proposalId } = await findProposed(account.email, 'head');
    return { admin, head, account, to, proposalId: proposalId! };
  }
  const roleOf = async (id: string) =>
    (await db().account.findUniqueOrThrow({ where: { id } })).officeRole;

  test('holds once a head agrees, and its holder signs in anew', async () => {
    const { head, account, proposalId } = await proposed();
    const { secret } = await makeSession(account.id);
    expect(await roleOf(account.id)).toBe('analyst');
    expect(await approveOfficeRole(as(head.actor), { proposalId })).toMatchObject({ ok: true });
    expect(await roleOf(account.id)).toBe('head');
    expect(await readSession(secret, new Date())).toBeNull();
    expect(await db().event.findMany({ orderBy: { seq: 'asc' } })).toMatchObject([
      { type: 'account.office-role-proposed', after: { officeRole: 'head' } },
      {
        type: 'account.office-role-set',
        actorId: head.account.id,
        before: { officeRole: 'analyst' },
        after: { officeRole: 'head' },
      },
    ]);
  });

  test('is decided once, of two heads who differ at once', async () => {
    const { head, proposalId } = await proposed();
    const second = await makeOffice('head');
    const both = await Promise.all([
      approveOfficeRole(as(head.actor), { proposalId }),
      declineOfficeRole(as(second.actor), { proposalId }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('is neither agreed to by its proposer nor by its own holder', async () => {
    const { admin, proposalId, head } = await proposed();
    expect(await approveOfficeRole(as(admin.actor), { proposalId })).toMatchObject({ status: 403 });
    const down = { accountId: head.account.id, role: 'analyst' } as const;
    await proposeOfficeRole(as(admin.actor), down);
    const own = await findProposed(head.account.email, 'analyst');
    expect(await approveOfficeRole(as(head.actor), { proposalId: own.proposalId! })).toMatchObject({
      reason: 'people.second.not-you',
    });
  });

  test('may be declined by one person, and proposed again after that', async () => {
    const { admin, account, to, proposalId } = await proposed();
    expect(await proposeOfficeRole(as(admin.actor), to)).toMatchObject({
      reason: 'people.role.proposed-already',
    });
    expect(await declineOfficeRole(as(admin.actor), { proposalId })).toEqual({ ok: true });
    expect(await roleOf(account.id)).toBe('analyst');
    expect(await proposeOfficeRole(as(admin.actor), to)).toEqual({ ok: true });
  });

  test('is not for accounts of groups, administrators, or the role that one has', async () => {
    const { admin, head } = await proposed();
    const member = await makeAccount();
    const cases = [
      [member.id, 'analyst', 'people.role.not-changeable'],
      [admin.account.id, 'head', 'people.role.not-changeable'],
      [head.account.id, 'head', 'people.role.same'],
    ] as const;
    for (const [accountId, role, reason] of cases) {
      expect(await proposeOfficeRole(as(admin.actor), { accountId, role })).toMatchObject({
        reason,
      });
    }
  });
});
