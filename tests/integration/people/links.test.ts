import { describe, expect, test } from 'vitest';
import { operatorActor } from '#app/access/actor.ts';
import { becomeFirstAdministrator } from '#app/features/people/commands/become-first-administrator.server.ts';
import { createFirstAdministratorLink } from '#app/features/people/commands/create-first-administrator-link.server.ts';
import { makeSignInLink } from '#app/features/people/commands/make-sign-in-link.server.ts';
import { signInByLink } from '#app/features/people/commands/sign-in-by-link.server.ts';
import { db } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

describe('a link that signs in', () => {
  const email = 'gulnara@example.kz';
  const make = async (now = new Date()) => {
    const made = await makeSignInLink(contextOf(operatorActor, now), { email });
    if (!made.ok) throw new Error(made.reason);
    return made.token;
  };

  test('serves one of two who use it at once, and both making and using are recorded', async () => {
    const { id } = await makeAccount({ email });
    const token = await make();
    const both = await Promise.all([
      signInByLink(cameFrom(), { token }),
      signInByLink(cameFrom(), { token }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const events = await db().event.findMany({ orderBy: { seq: 'asc' } });
    expect(events).toMatchObject([
      { type: 'account.link-made', actorKind: 'operator', objectId: id },
      { type: 'account.link-used', actorId: id },
      { type: 'account.signed-in', actorId: id },
    ]);
  });

  test('ends within the hour and with a suspension', async () => {
    const { id } = await makeAccount({ email });
    const now = new Date();
    const late = cameFrom({ now: new Date(now.getTime() + 61 * 60_000) });
    expect(await signInByLink(late, { token: await make(now) })).toMatchObject({ status: 409 });
    const token = await make();
    await db().account.update({ where: { id }, data: { suspendedAt: new Date() } });
    expect(await signInByLink(cameFrom(), { token })).toMatchObject({ ok: false });
  });

  test('is the operator’s alone', async () => {
    await makeAccount({ email });
    const admin = contextOf(officeActor('admin', 'administrator'));
    expect(await makeSignInLink(admin, { email })).toMatchObject({ status: 403 });
    const operator = contextOf(operatorActor);
    expect(await makeSignInLink(operator, { email: 'nobody@example.kz' })).toMatchObject({
      ok: false,
    });
  });
});

describe('the first administrator', () => {
  const person = {
    name: 'Самал Жұмабаева',
    email: 'samal@example.kz',
    password: 'қар басқан дала',
  };
  const make = () => inTransaction((tx) => createFirstAdministratorLink(tx, new Date()));

  test('is made once, by the newest link', async () => {
    const [earlier, token] = [await make(), await make()];
    expect(await becomeFirstAdministrator(cameFrom(), { ...person, token: earlier })).toMatchObject(
      {
        status: 409,
      },
    );
    const both = await Promise.all([
      becomeFirstAdministrator(cameFrom(), { ...person, token }),
      becomeFirstAdministrator(cameFrom(), { ...person, token, email: 'other@example.kz' }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await db().account.findMany()).toMatchObject([
      { kind: 'office', officeRole: 'administrator' },
    ]);
  });

  test('keeps the link when the password is not taken', async () => {
    const token = await make();
    const weak = { ...person, token, password: 'samal@example.kz' };
    expect(await becomeFirstAdministrator(cameFrom(), weak)).toMatchObject({
      fields: { password: 'people.password.own' },
    });
    expect(await becomeFirstAdministrator(cameFrom(), { ...person, token })).toMatchObject({
      ok: true,
    });
  });
});
