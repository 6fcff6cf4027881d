import { describe, expect, test } from 'vitest';
import { resetPassword } from '#app/features/people/commands/reset-password.server.ts';
import { signIn } from '#app/features/people/commands/sign-in.server.ts';
import { sendResetLink } from '#app/features/people/jobs/send-reset-link.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { tokenMailedTo } from '#tests/factories/outbox.ts';
import { cameFrom, placeAt } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const email = 'gulnara@example.kz';
const password = 'место в детском саду';
const home = '198.51.100.7';

const come = (address: string, typed: string, device: string | null = null, to = email) =>
  signIn(cameFrom({ place: placeAt(address, device) }), { email: to, password: typed });

const guess = async (addresses: string[], to = email) => {
  const answers = [];
  for (const address of addresses) answers.push(await come(address, 'не тот пароль', null, to));
  return answers.map((answer) => (answer.ok ? 200 : answer.status));
};

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const attackers = (count: number) => times(count, (at) => `203.0.113.${at + 1}`);
const evaluated = () => db().signIn.count({ where: { outcome: 'wrong' } });

describe('guessing at one account', () => {
  test('from one address: five tries are evaluated, the others wait', async () => {
    await makeAccount({ email, password });
    expect(await guess(times(9, () => '203.0.113.1'))).toEqual([
      ...times(5, () => 422),
      ...times(4, () => 429),
    ]);
    expect(await evaluated()).toBe(5);
    // One line tells of the refusals, however many they are.
    expect(await db().signIn.count({ where: { outcome: 'limited' } })).toBe(1);
  });

  test('from many addresses: five tries in all, and no answer tells which', async () => {
    await makeAccount({ email, password });
    expect(await guess(attackers(12))).toEqual(times(12, () => 422));
    expect(await evaluated()).toBe(5);
    expect(await come('203.0.113.200', password)).toMatchObject({ ok: false, status: 422 });
  });

  test('many at once are counted one by one', async () => {
    await makeAccount({ email, password });
    await Promise.all(times(12, () => come('203.0.113.1', 'не тот пароль')));
    expect(await evaluated()).toBe(5);
  });

  test('an unknown address is counted and answered like a known one', async () => {
    await makeAccount({ email, password });
    const from = [...attackers(6), ...times(7, () => '203.0.113.99')];
    expect(await guess(from, 'nobody@example.kz')).toEqual(await guess(from));
  });
});

describe('its owner gets in while others guess', () => {
  test('from where the account has signed in before', async () => {
    await makeAccount({ email, password });
    await come(home, password);
    await guess(attackers(12));
    expect(await come(home, password)).toMatchObject({ ok: true });
    expect(await come('2001:db8::1', password)).toMatchObject({ ok: false });
  });

  test('from a known device, even in the guesser’s own network', async () => {
    await makeAccount({ email, password });
    const known = await come(home, password);
    if (!known.ok) throw new Error(known.reason);
    await guess(times(9, () => home));
    expect(await come(home, password)).toMatchObject({ ok: false, status: 429 });
    expect(await come(home, password, known.device)).toMatchObject({ ok: true });
    expect(await come('203.0.113.50', password, known.device)).toMatchObject({ ok: true });
  });

  test('on a new device by a link from the mail', async () => {
    await makeAccount({ email, password });
    await guess(attackers(12));
    await sendResetLink({ email, origin: 'https://lacuna.test' }, new Date());
    const token = await tokenMailedTo(email);
    const from = cameFrom({ place: placeAt('192.0.2.200') });
    const done = await resetPassword(from, { token, password: 'облака над Каспием' });
    expect(done).toMatchObject({ ok: true });
    expect(await come('192.0.2.200', 'облака над Каспием')).toMatchObject({ ok: true });
  });

  test('and right tries use nothing up', async () => {
    await makeAccount({ email, password });
    for (const address of attackers(7)) {
      expect(await come(address, password)).toMatchObject({ ok: true });
    }
    expect(await db().rateLimit.count({ where: { points: { not: 0 } } })).toBe(0);
  });
});

test('one address that tries many accounts is stopped, but for devices that are known', async () => {
  await makeAccount({ email, password });
  const known = await come('192.0.2.1', password);
  if (!known.ok) throw new Error(known.reason);
  await db().rateLimit.updateMany({ data: { points: 50 } });
  expect(await come('192.0.2.1', password, null, 'other@example.kz')).toMatchObject({
    status: 429,
    reason: 'people.sign-in.too-often|15',
  });
  expect(await come('192.0.2.1', password, known.device)).toMatchObject({ ok: true });
});

test('the counters hold neither addresses of people nor of networks', async () => {
  await guess(attackers(2));
  for (const { key } of await db().rateLimit.findMany()) {
    expect(key).toMatch(/^sign-in-(network|place|strangers):[0-9a-f]{64}$/);
  }
});
