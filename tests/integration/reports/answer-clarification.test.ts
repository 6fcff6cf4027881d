import { expect, test } from 'vitest';
import { answerClarification } from '#app/features/reports/commands/answer-clarification.server.ts';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { memberOf } from '#tests/factories/account.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const answer = 'Все пять. Договоры приложены.';

test('an answer sends the report back to where it was asked from, and the clock goes on', async () => {
  const asked = await makeAsked();
  const author = memberOf(asked.authorId, { groupId: asked.groupId });
  const done = await answerClarification(contextOf(author, now), { reportId: asked.id, answer });
  expect(done).toMatchObject({ ok: true });
  const report = await db().report.findUniqueOrThrow({ where: { id: asked.id } });
  expect(report).toMatchObject({
    statusKey: 'in_triage',
    askedFromKey: null,
    assigneeId: asked.analyst.id,
  });
  expect(
    await db().clarification.findUniqueOrThrow({ where: { id: asked.questionId } }),
  ).toMatchObject({
    answer,
    answeredAt: now,
    answeredById: asked.authorId,
  });
  const [pause] = await db().reportClockPause.findMany({ where: { clockId: asked.clockId } });
  expect(pause?.resumedAt).toEqual(now);
  expect(await eventsOf(asked.id)).toMatchObject([
    {
      type: 'report.clarification-answered',
      before: { status: 'needs_clarification' },
      after: { status: 'in_triage', clarificationId: asked.questionId },
    },
  ]);
});

test('asked at analysis, the report returns to analysis', async () => {
  const asked = await makeAsked({ askedFrom: 'under_analysis' });
  const author = memberOf(asked.authorId, { groupId: asked.groupId });
  await answerClarification(contextOf(author, now), { reportId: asked.id, answer });
  expect(await db().report.findUniqueOrThrow({ where: { id: asked.id } })).toMatchObject({
    statusKey: 'under_analysis',
  });
});

test('two answers at once: the first stands, the second is told', async () => {
  const asked = await makeAsked();
  const coordinator = await makeMember(asked.groupId, { role: 'coordinator' });
  const author = memberOf(asked.authorId, { groupId: asked.groupId });
  const results = await Promise.all([
    answerClarification(contextOf(author, now), { reportId: asked.id, answer: 'раз' }),
    answerClarification(contextOf(coordinator.actor, now), { reportId: asked.id, answer: 'два' }),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ status: 409 });
});

test('the same form sent twice answers once', async () => {
  const asked = await makeAsked();
  const author = memberOf(asked.authorId, { groupId: asked.groupId });
  const send = () =>
    answerClarification(contextOf(author, now, 'key'), { reportId: asked.id, answer });
  expect(await Promise.all([send(), send()])).toEqual([
    { ok: true, id: asked.id },
    { ok: true, id: asked.id },
  ]);
  expect(await eventsOf(asked.id)).toHaveLength(1);
});

test('a colleague who wrote nothing of it does not answer, and a stranger finds nothing', async () => {
  const asked = await makeAsked();
  const colleague = await makeMember(asked.groupId);
  const stranger = await makeMember((await makeGroup()).id, { role: 'coordinator' });
  const input = { reportId: asked.id, answer };
  expect(await answerClarification(contextOf(colleague.actor), input)).toMatchObject({
    status: 403,
  });
  expect(await answerClarification(contextOf(stranger.actor), input)).toMatchObject({
    status: 404,
  });
});

test('withdrawing ends an open question without an answer and stops the clock', async () => {
  const asked = await makeAsked();
  const author = memberOf(asked.authorId, { groupId: asked.groupId });
  expect(await withdrawReport(contextOf(author, now), { reportId: asked.id })).toEqual({
    ok: true,
  });
  expect(await db().clarification.findFirstOrThrow()).toMatchObject({
    closedAt: now,
    answeredAt: null,
  });
  expect(await db().reportClock.findFirstOrThrow()).toMatchObject({ stoppedAt: now });
  expect(await eventsOf(asked.id)).toMatchObject([
    { type: 'report.withdrawn', after: { status: 'withdrawn' } },
  ]);
});
