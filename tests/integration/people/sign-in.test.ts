import { describe, expect, test } from 'vitest';
import { proseIn } from '#app/access/event.ts';
import { signIn } from '#app/features/people/commands/sign-in.server.ts';
import { signOut } from '#app/features/people/commands/sign-out.server.ts';
import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf } from '#tests/factories/account.ts';
import { cameFrom } from '#tests/factories/sign-in.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const email = 'gulnara@example.kz';
const password = 'место в детском саду';

async function signedIn(replaces: string | null = null) {
  const done = await signIn(cameFrom({ replaces }), { email, password });
  if (!done.ok) throw new Error(done.reason);
  return done;
}

describe('signing in', () => {
  test('opens a session whose secret is nowhere in the database', async () => {
    const { id } = await makeAccount({ email, password });
    const { secret, device } = await signedIn();
    expect(await readSession(secret, new Date())).toMatchObject({ accountId: id });
    expect(await db().session.findFirst()).toMatchObject({ secretHash: sha256(secret) });
    for (const { name } of await tables()) {
      const [{ count } = { count: -1 }] = await db().$queryRawUnsafe<{ count: number }[]>(
        `select count(*)::int as count from ${name} t where t::text like $1 or t::text like $2`,
        `%${secret}%`,
        `%${device}%`,
      );
      expect([name, count]).toEqual([name, 0]);
    }
  });

  test('records who came, without an address, in the log; the address stands with the sign-in', async () => {
    const { id } = await makeAccount({ email, password });
    await signedIn();
    const [event, ...more] = await db().event.findMany();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: 'account.signed-in', actorId: id, objectId: id });
    expect(proseIn(event?.after)).toEqual([]);
    expect(await db().signIn.findMany()).toMatchObject([
      { accountId: id, outcome: 'signed-in', address: '192.0.2.1' },
    ]);
  });

  test('gives a new secret each time and ends the session that came along', async () => {
    await makeAccount({ email, password });
    const first = await signedIn();
    const planted = await readSession(first.secret, new Date());
    const second = await signedIn(planted?.id);
    expect(second.secret).not.toBe(first.secret);
    expect(await readSession(first.secret, new Date())).toBeNull();
    expect(await readSession(second.secret, new Date())).not.toBeNull();
  });

  test('takes the same letters whether they come composed or not', async () => {
    await makeAccount({ email, password: 'йогурт и ёлка у Ақтау' });
    const typed = 'йогурт и ёлка у Ақтау'.normalize('NFD');
    expect(await signIn(cameFrom(), { email, password: typed })).toMatchObject({ ok: true });
  });
});

test('a wrong password, an unknown address and a suspended account are answered alike', async () => {
  await makeAccount({ email, password });
  const suspended = await makeAccount({ email: 'away@example.kz', password });
  await db().account.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } });
  const answers = [
    await signIn(cameFrom(), { email, password: 'не тот пароль' }),
    await signIn(cameFrom(), { email: 'nobody@example.kz', password }),
    await signIn(cameFrom(), { email: 'away@example.kz', password }),
  ];
  expect(answers[0]).toMatchObject({ ok: false, status: 422, reason: 'people.sign-in.failed' });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await db().session.count()).toBe(0);
  expect(await db().signIn.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { outcome: 'wrong' },
    { outcome: 'wrong', accountId: null },
    { outcome: 'suspended', accountId: suspended.id },
  ]);
});

test('signing out ends this session and leaves the others', async () => {
  const { id } = await makeAccount({ email, password });
  const [here, there] = [await signedIn(), await signedIn()];
  const session = await readSession(here.secret, new Date());
  await signOut({ actor: memberOf(id), now: new Date() }, session!.id);
  expect(await readSession(here.secret, new Date())).toBeNull();
  expect(await readSession(there.secret, new Date())).not.toBeNull();
  expect(await db().event.count({ where: { type: 'account.signed-out' } })).toBe(1);
});

const tables = () =>
  db().$queryRaw<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss') and tablename <> '_prisma_migrations'`;
