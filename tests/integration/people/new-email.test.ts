import { beforeEach, describe, expect, test } from 'vitest';
import { askNewEmail } from '#app/features/people/commands/ask-new-email.server.ts';
import { confirmNewEmail } from '#app/features/people/commands/confirm-new-email.server.ts';
import { makeLink } from '#app/features/people/commands/make-link.server.ts';
import { isLinkOpen } from '#app/features/people/queries/is-link-open.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, memberOf } from '#tests/factories/account.ts';
import { queuedLetters, tokenMailedTo } from '#tests/factories/outbox.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T08:00:00Z');
const origin = 'https://lacuna.test';
const [before, after] = ['gulnara@example.kz', 'tasova@example.kz'];
const oldPassword = 'место в детском саду';
let id: string;
beforeEach(async () => ({ id } = await makeAccount({ email: before, password: oldPassword })));

const ask = (email = after, typed = oldPassword) =>
  askNewEmail({ actor: memberOf(id), now, origin }, { email, oldPassword: typed });
const emailNow = async () => (await db().account.findUniqueOrThrow({ where: { id } })).email;
const confirm = (token: string, at = now) => confirmNewEmail({ now: at }, { token });

describe('another address', () => {
  test('is the account’s once its link was followed; the one before is told', async () => {
    expect(await ask()).toEqual({ ok: true });
    const token = await tokenMailedTo(after);
    expect(await emailNow()).toBe(before);
    const reset = await makeLink(db(), { purpose: 'reset', accountId: id }, now);
    expect(await confirm(token)).toEqual({ ok: true });
    expect(await emailNow()).toBe(after);
    expect((await queuedLetters()).map(({ to, subject }) => [to, subject])).toEqual([
      [after, 'Новый адрес в Лакуне'],
      [before, 'Адрес вашей учётной записи в Лакуне изменён'],
    ]);
    expect(await isLinkOpen(reset.token, 'reset', now)).toBe(false);
    const events = await db().event.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual(['account.email-asked', 'account.email-set']);
    expect(JSON.stringify(events.map((event) => event.after))).not.toContain('@');
  });

  test('that somebody has is answered alike, and nothing changes', async () => {
    await makeAccount({ email: after });
    expect(await ask()).toEqual({ ok: true });
    const [letter] = await queuedLetters();
    expect(letter).toMatchObject({ to: after, subject: 'Новый адрес в Лакуне' });
    expect(letter?.text).not.toContain('https://');
  });

  test('is not given where it was taken before the link was followed', async () => {
    await ask();
    const token = await tokenMailedTo(after);
    await makeAccount({ email: after });
    expect(await confirm(token)).toMatchObject({ status: 409, reason: 'people.link.over' });
    expect(await emailNow()).toBe(before);
  });

  test('works once, for a day, and by the newest link alone', async () => {
    await ask('first@example.kz');
    const first = await tokenMailedTo('first@example.kz');
    await ask();
    expect(await confirm(first)).toMatchObject({ reason: 'people.link.over' });
    const token = await tokenMailedTo(after);
    const tomorrow = new Date(now.getTime() + 86_400_000);
    expect(await confirm(token, tomorrow)).toMatchObject({ reason: 'people.link.over' });
    const both = await Promise.all([confirm(token), confirm(token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('takes the password, and is another one', async () => {
    expect(await ask(after, 'не тот пароль')).toMatchObject({
      fields: { oldPassword: 'people.password.not-the-old-one' },
    });
    expect(await ask(before)).toMatchObject({ fields: { email: 'people.email-change.same' } });
    expect(await queuedLetters()).toEqual([]);
  });

  test('is asked for five times a day', async () => {
    for (let at = 0; at < 5; at += 1) await ask(`somebody-${at}@example.kz`);
    expect(await ask()).toMatchObject({ status: 429, reason: 'people.email-change.too-many' });
  });
});
