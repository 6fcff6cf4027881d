import { expect, test } from 'vitest';
import { cleanUp } from '#app/features/people/jobs/clean-up.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeSession } from '#tests/factories/session.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-11-24T10:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const DAY = 24;

test('deletes what has served, and nothing younger', async () => {
  const [member, analyst] = [await makeAccount(), await makeAccount({ officeRole: 'analyst' })];
  const ahead = ago(-DAY);
  const kept = await makeSession(member.id, {
    createdAt: ago(20 * DAY),
    lastSeenAt: ago(3 * DAY),
    expiresAt: ahead,
  });
  await makeSession(member.id, { expiresAt: ago(1) });
  await makeSession(analyst.id, { createdAt: ago(13), lastSeenAt: now, expiresAt: ahead });
  await makeSession(analyst.id, { createdAt: ago(2), lastSeenAt: ago(1), expiresAt: ahead });
  const busy = await makeSession(analyst.id, {
    createdAt: ago(2),
    lastSeenAt: now,
    expiresAt: ahead,
  });
  for (const at of [ago(31 * DAY), ago(29 * DAY)]) {
    const row = { id: newId(), outcome: 'wrong', address: '192.0.2.1', at };
    await db().signIn.create({ data: row });
  }
  for (const expiresAt of [ago(25), ago(1)]) {
    const row = { id: newId(), tokenHash: newId(), purpose: 'reset', accountId: member.id };
    await db().oneTimeLink.create({ data: { ...row, createdAt: ago(26), expiresAt } });
  }
  for (const [key, at] of [
    ['old', ago(1)],
    ['young', ahead],
  ] as const) {
    await db().rateLimit.create({ data: { key, points: 1, expire: at.getTime() } });
  }
  for (const [key, createdAt] of [
    ['old', ago(8 * DAY)],
    ['young', ago(6 * DAY)],
  ] as const) {
    const row = { actorId: member.id, key, bodyHash: '', createdAt };
    await db().idempotencyKey.create({ data: row });
  }

  await cleanUp(now);

  const sessions = await db().session.findMany({ select: { id: true } });
  expect(sessions.map(({ id }) => id).toSorted()).toEqual([kept.id, busy.id].toSorted());
  expect(await db().signIn.findMany()).toMatchObject([{ at: ago(29 * DAY) }]);
  expect(await db().oneTimeLink.findMany()).toMatchObject([{ expiresAt: ago(1) }]);
  expect(await db().rateLimit.findMany()).toMatchObject([{ key: 'young' }]);
  expect(await db().idempotencyKey.findMany()).toMatchObject([{ key: 'young' }]);
});
