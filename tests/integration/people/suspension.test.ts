import { expect, test } from 'vitest';
import { operatorActor } from '#app/access/actor.ts';
import { makeSignInLink } from '#app/features/people/commands/make-sign-in-link.server.ts';
import { restoreAccount } from '#app/features/people/commands/restore-account.server.ts';
import { signInByLink } from '#app/features/people/commands/sign-in-by-link.server.ts';
import { suspendAccount } from '#app/features/people/commands/suspend-account.server.ts';
import { db } from '#app/platform/database.server.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeSession } from '#tests/factories/session.ts';
import { makeStreams } from '#tests/factories/stream.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

async function makeAdmin() {
  const { id } = await makeAccount({ officeRole: 'administrator' });
  return { id, context: contextOf(officeActor(id, 'administrator'), new Date()) };
}

test('ends every session, stream and link at once, and is recorded', async () => {
  const admin = await makeAdmin();
  const { id, email } = await makeAccount();
  const sessions = [await makeSession(id), await makeSession(id)];
  const ended = makeStreams(id, ...sessions);
  const link = await makeSignInLink(contextOf(operatorActor, new Date()), { email });
  if (!link.ok) throw new Error(link.reason);

  expect(await suspendAccount(admin.context, { accountId: id })).toEqual({ ok: true });
  expect(ended).toEqual(sessions.map((session) => session.id));
  for (const { secret } of sessions) expect(await readSession(secret, new Date())).toBeNull();
  expect(await restoreAccount(admin.context, { accountId: id })).toEqual({ ok: true });
  // Lifting it brings back neither sessions nor links.
  expect(await db().session.count({ where: { accountId: id } })).toBe(0);
  expect(await signInByLink(cameFrom(), { token: link.token })).toMatchObject({ status: 409 });
  const events = await db().event.findMany({ orderBy: { seq: 'asc' }, skip: 1 });
  expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
    ['account.suspended', admin.id],
    ['account.restored', admin.id],
  ]);
});

test('is told when it is so already', async () => {
  const admin = await makeAdmin();
  const { id } = await makeAccount();
  expect(await restoreAccount(admin.context, { accountId: id })).toMatchObject({ status: 409 });
  await suspendAccount(admin.context, { accountId: id });
  expect(await suspendAccount(admin.context, { accountId: id })).toMatchObject({ status: 409 });
});

test('leaves the last administrator, of two who suspend each other at once too', async () => {
  const [one, other] = [await makeAdmin(), await makeAdmin()];
  const both = await Promise.all([
    suspendAccount(one.context, { accountId: other.id }),
    suspendAccount(other.context, { accountId: one.id }),
  ]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'people.person.last-administrator' });
});

test('is the administrator’s alone', async () => {
  const { id } = await makeAccount();
  for (const actor of [
    memberOf(id),
    officeActor('head', 'head'),
    officeActor('analyst', 'analyst'),
  ]) {
    const context = contextOf(actor);
    expect(await suspendAccount(context, { accountId: id })).toMatchObject({ status: 403 });
    expect(await restoreAccount(context, { accountId: id })).toMatchObject({ status: 403 });
  }
});
