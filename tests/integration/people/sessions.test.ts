import { describe, expect, test } from 'vitest';
import { endOtherSessions } from '#app/features/people/commands/end-other-sessions.server.ts';
import { endSession } from '#app/features/people/commands/end-session.server.ts';
import { listSessions } from '#app/features/people/queries/list-sessions.server.ts';
import { db } from '#app/platform/database.server.ts';
import { openSession, readSession } from '#app/platform/session/session.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { makeSession } from '#tests/factories/session.ts';
import { makeStreams } from '#tests/factories/stream.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const MINUTE = 60_000;
const start = new Date();
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
const open = (accountId: string) => openSession(db(), accountId, { userAgent: '', now: start });

describe('a session of the office', () => {
  const analyst = () => makeAccount({ officeRole: 'analyst' });

  test('ends after half an hour without its reader', async () => {
    const { secret } = await open((await analyst()).id);
    expect(await readSession(secret, after(29))).not.toBeNull();
    expect(await readSession(secret, after(29 + 31))).toBeNull();
    expect(await db().session.count()).toBe(0);
  });

  test('is not kept open by pages that ask for news by themselves', async () => {
    const { secret } = await open((await analyst()).id);
    for (const minutes of [10, 20, 30]) {
      expect(await readSession(secret, after(minutes), false)).not.toBeNull();
    }
    expect(await readSession(secret, after(31), false)).toBeNull();
  });

  test('ends after twelve hours, however busy', async () => {
    const { secret } = await open((await analyst()).id);
    for (let minutes = 20; minutes <= 12 * 60; minutes += 20) {
      expect(await readSession(secret, after(minutes))).not.toBeNull();
    }
    expect(await readSession(secret, after(12 * 60 + 1))).toBeNull();
  });
});

describe('a session of a group', () => {
  test('outlives a day without its reader, and ends when its time is over', async () => {
    const { secret } = await open((await makeAccount()).id);
    expect(await readSession(secret, after(24 * 60))).not.toBeNull();
    expect(await readSession(secret, after(31 * 24 * 60))).toBeNull();
  });

  test('is prolonged by use, and says so', async () => {
    const { id } = await makeAccount();
    const expiresAt = new Date(Date.now() + 10 * 24 * 60 * MINUTE);
    const { secret } = await makeSession(id, { expiresAt });
    expect(await readSession(secret, new Date())).toMatchObject({ isProlonged: true });
    expect(await readSession(secret, new Date())).toMatchObject({ isProlonged: false });
    const row = await db().session.findFirstOrThrow();
    expect(row.expiresAt.getTime()).toBeGreaterThan(expiresAt.getTime());
  });
});

test.each(['', 'short', 'x'.repeat(43), `${'x'.repeat(42)}'`, 'x'.repeat(5_000)])(
  'a cookie that is none of ours opens nothing: %#',
  async (secret) => {
    expect(await readSession(secret, new Date())).toBeNull();
  },
);

test('a suspended account has no session, whatever its rows say', async () => {
  const { id } = await makeAccount();
  const { secret } = await makeSession(id);
  await db().account.update({ where: { id }, data: { suspendedAt: new Date() } });
  expect(await readSession(secret, new Date())).toBeNull();
});

describe('one’s own sessions', () => {
  test('are listed without those that are over', async () => {
    const { id } = await makeAccount({ officeRole: 'analyst' });
    const now = new Date();
    const { id: mine } = await makeSession(id);
    await makeSession(id, { lastSeenAt: new Date(now.getTime() - 31 * MINUTE) });
    await makeSession(id, { createdAt: new Date(now.getTime() - 13 * 60 * MINUTE) });
    await makeSession(id, { expiresAt: now });
    await makeSession((await makeAccount()).id);
    const listed = await listSessions(officeActor(id, 'analyst'), now);
    expect(listed.map((session) => session.id)).toEqual([mine]);
  });

  test('end one by one with their streams; somebody else’s do not', async () => {
    const [me, other] = [await makeAccount(), await makeAccount()];
    const [mine, theirs] = [await makeSession(me.id), await makeSession(other.id)];
    const ended = makeStreams(me.id, mine);
    const others = makeStreams(other.id, theirs);
    const context = { actor: memberOf(me.id), now: new Date() };
    await endSession(context, { sessionId: theirs.id });
    await endSession(context, { sessionId: mine.id });
    expect([ended, others]).toEqual([[mine.id], []]);
    expect(await readSession(theirs.secret, new Date())).not.toBeNull();
    expect(await readSession(mine.secret, new Date())).toBeNull();
  });

  test('end all but this one', async () => {
    const { id } = await makeAccount();
    const [here, ...there] = [await makeSession(id), await makeSession(id), await makeSession(id)];
    const context = { actor: memberOf(id), now: new Date() };
    expect(await endOtherSessions(context, { keep: here!.id })).toEqual({ ok: true, count: 2 });
    expect(await readSession(here!.secret, new Date())).not.toBeNull();
    for (const { secret } of there) expect(await readSession(secret, new Date())).toBeNull();
    expect(await db().event.findMany()).toMatchObject([
      { type: 'account.sessions-ended', after: { count: 2 } },
    ]);
  });
});
