import { describe, expect, test } from 'vitest';
import { askReset } from '#app/features/people/commands/ask-reset.server.ts';
import { changePassword } from '#app/features/people/commands/change-password.server.ts';
import { resetPassword } from '#app/features/people/commands/reset-password.server.ts';
import { sendResetLink } from '#app/features/people/jobs/send-reset-link.server.ts';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { passwordFits } from '#app/platform/passwords.server.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf } from '#tests/factories/account.ts';
import { queuedLetters, tokenMailedTo } from '#tests/factories/outbox.ts';
import { makeSession } from '#tests/factories/session.ts';
import { makeStreams } from '#tests/factories/stream.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const email = 'gulnara@example.kz';
const oldPassword = 'место в детском саду';
const password = 'облака над Каспием';
const origin = 'https://lacuna.test';

describe('changing one’s password', () => {
  async function open() {
    const { id } = await makeAccount({ email, password: oldPassword });
    const [here, there] = [await makeSession(id), await makeSession(id)];
    const ended = makeStreams(id, here, there);
    const context = { ...cameFrom(), actor: memberOf(id), sessionId: here.id };
    return { id, here, there, ended, context };
  }

  test('ends the other sessions with their streams and gives this one a new secret', async () => {
    const { id, here, there, ended, context } = await open();
    const done = await changePassword(context, { oldPassword, password });
    if (!done.ok) throw new Error(done.reason);
    for (const { secret } of [here, there]) {
      expect(await readSession(secret, new Date())).toBeNull();
    }
    expect(ended).toEqual([there.id]);
    expect(await readSession(done.secret, new Date())).toMatchObject({ id: here.id });
    const { passwordHash } = await db().account.findUniqueOrThrow({ where: { id } });
    expect(await passwordFits(passwordHash, password)).toBe(true);
    expect(await queuedLetters()).toMatchObject([
      { to: email, subject: 'Пароль в Лакуне изменён' },
    ]);
    expect(await db().event.findMany({ where: { type: 'account.password-set' } })).toMatchObject([
      { objectId: id, after: { by: 'change' } },
    ]);
  });

  test('takes the old one, and lets nobody try it out', async () => {
    const { here, context } = await open();
    const input = { oldPassword: 'не тот пароль', password };
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await changePassword(context, input));
    expect(answers[0]).toMatchObject({
      status: 422,
      fields: { oldPassword: 'people.password.not-the-old-one' },
    });
    expect(answers.map((answer) => !answer.ok && answer.status)).toEqual([
      ...[422, 422, 422, 422, 422],
      429,
    ]);
    expect(await readSession(here.secret, new Date())).not.toBeNull();
  });

  test('refuses a new one that is easily guessed', async () => {
    const { context } = await open();
    expect(await changePassword(context, { oldPassword, password: 'gulnara' })).toMatchObject({
      fields: { password: 'errors.too-short|12' },
    });
  });
});

describe('asking for a new password', () => {
  test('is the same work for a known and an unknown address', async () => {
    await makeAccount({ email });
    const answers = [email, 'nobody@example.kz'].map((one) =>
      askReset({ address: '192.0.2.1' }, { email: one }),
    );
    const [known, unknown] = await Promise.all(answers);
    expect(unknown).toEqual(known);
    const jobs = await db().$queryRaw<{ name: string; keys: string[] }[]>`
      select name, array(select jsonb_object_keys(data)) as keys from pgboss.job`;
    expect(jobs).toEqual([
      { name: 'send-reset-link', keys: ['email'] },
      { name: 'send-reset-link', keys: ['email'] },
    ]);
  });

  test('mails nobody unknown or suspended, and nobody more than three times an hour', async () => {
    const { id } = await makeAccount({ email: 'away@example.kz' });
    await db().account.update({ where: { id }, data: { suspendedAt: new Date() } });
    await makeAccount({ email });
    for (const to of ['nobody@example.kz', 'away@example.kz', email, email, email, email]) {
      await sendResetLink({ email: to, origin }, new Date());
    }
    expect((await queuedLetters()).map(({ to }) => to)).toEqual([email, email, email]);
  });

  test('of too many from one address, some are told to wait', async () => {
    const answers = [];
    for (let count = 0; count < 21; count += 1) {
      answers.push(await askReset({ address: '192.0.2.1' }, { email: `${count}@example.kz` }));
    }
    expect(answers.at(-2)).toEqual({ ok: true });
    expect(answers.at(-1)).toMatchObject({ status: 429 });
  });
});

describe('the link for a new password', () => {
  async function ask(now = new Date()) {
    const account = await makeAccount({ email, password: oldPassword });
    await sendResetLink({ email, origin }, now);
    return { account, token: await tokenMailedTo(email) };
  }

  test('stands in the letter with the configured origin, and in the table as its hash alone', async () => {
    const { token } = await ask();
    const [letter] = await queuedLetters();
    expect(letter?.text).toContain(`\n${origin}/reset/${token}\n`);
    expect(await db().oneTimeLink.findFirst()).toMatchObject({ tokenHash: sha256(token) });
  });

  test('works once, signs in, and ends the sessions before', async () => {
    const { account, token } = await ask();
    const before = await makeSession(account.id);
    expect(await isLinkOpen(token, 'reset', new Date())).toBe(true);
    const done = await resetPassword(cameFrom(), { token, password });
    if (!done.ok) throw new Error(done.reason);
    expect(await readSession(before.secret, new Date())).toBeNull();
    expect(await readSession(done.secret, new Date())).toMatchObject({ accountId: account.id });
    expect(await isLinkOpen(token, 'reset', new Date())).toBe(false);
    expect(await resetPassword(cameFrom(), { token, password })).toMatchObject({ status: 409 });
  });

  test('serves one of two who use it at once', async () => {
    const { token } = await ask();
    const both = await Promise.all([
      resetPassword(cameFrom(), { token, password }),
      resetPassword(cameFrom(), { token, password: 'другие слова подряд' }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('ends after half an hour', async () => {
    const asked = new Date();
    const { token } = await ask(asked);
    const at = (minutes: number) => new Date(asked.getTime() + minutes * 60_000);
    expect(await isLinkOpen(token, 'reset', at(29))).toBe(true);
    const late = cameFrom({ now: at(31) });
    expect(await resetPassword(late, { token, password })).toMatchObject({ status: 409 });
  });

  test('is void once another has set a password', async () => {
    const { token: first } = await ask();
    await sendResetLink({ email, origin }, new Date());
    const second = await tokenMailedTo(email);
    expect(await resetPassword(cameFrom(), { token: second, password })).toMatchObject({
      ok: true,
    });
    expect(await isLinkOpen(first, 'reset', new Date())).toBe(false);
  });

  test('opens nothing that another kind of link opens', async () => {
    const { token } = await ask();
    expect(await isLinkOpen(token, 'sign-in', new Date())).toBe(false);
    expect(await isLinkOpen('nothing', 'reset', new Date())).toBe(false);
  });
});
