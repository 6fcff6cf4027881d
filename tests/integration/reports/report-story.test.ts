import { expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import { getGroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeMember } from '#tests/factories/group.ts';
import { makeMeasures, type MeasureGiven } from '#tests/factories/outcome.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-03-16T06:00:00Z');

async function read(actor: Actor, id: string) {
  const found = await getReport(actor, { id, lang: 'ru', now });
  if (!found) throw new Error('The actor does not read it');
  return found.report;
}

const first: MeasureGiven = {
  title: 'Порог и срок',
  stages: [{ key: 'proposed_amendment', on: '2026-03-02' }],
};
const second: MeasureGiven = {
  title: 'Запрет платных курсов',
  stages: [
    { key: 'proposed_amendment', on: '2026-03-03' },
    { key: 'refused', on: '2026-03-10', note: 'достаточно общих норм' },
  ],
};

test('of several proposals each stage names its own, and a refusal is told apart', async () => {
  const cast = await makeCast();
  const { id } = await reportOf(cast, { status: 'measures_in_progress' });
  await makeMeasures(id, cast.actors.analyst.accountId, [first, second]);
  const { timeline } = await read(cast.actors.author, id);
  expect(timeline.map(({ kind, at, said, facts }) => [at, kind, facts.proposal, said])).toEqual([
    ['2026-03-10', 'refused', 'Запрет платных курсов', 'достаточно общих норм'],
    ['2026-03-03', 'status', 'Запрет платных курсов', ''],
    ['2026-03-02', 'status', 'Порог и срок', ''],
  ]);
});

test('a single proposal is not named with each of its stages', async () => {
  const cast = await makeCast();
  const { id } = await reportOf(cast, { status: 'measures_in_progress' });
  await makeMeasures(id, cast.actors.analyst.accountId, [first]);
  const { timeline } = await read(cast.actors.author, id);
  expect(timeline.map(({ facts }) => facts)).toEqual([{}]);
});

test('an assignment says to whom, also to the group', async () => {
  const cast = await makeCast();
  const { actors } = cast;
  const { id } = await reportOf(cast);
  const before = { status: 'submitted', assigneeId: null } as const;
  const after = { status: 'in_triage', assigneeId: actors.assignee.accountId } as const;
  await inTransaction((tx) =>
    recordEvent(
      tx,
      { actor: actors.head, now },
      reportEvent('report.assigned', id, { before, after }),
    ),
  );
  const { timeline } = await read(actors.author, id);
  expect(timeline[0]).toMatchObject({
    what: { key: 'assigned' },
    by: { name: 'Бауыржан Омаров' },
    facts: { to: 'Айгерим Сейтова' },
  });
});

test('a part that was split off is as old as the whole, and begins with the split', async () => {
  const cast = await makeCast();
  const { actors } = cast;
  const whole = await reportOf(cast);
  const part = await reportOf(cast);
  await inTransaction((tx) =>
    recordEvent(
      tx,
      { actor: actors.assignee, now },
      reportEvent('report.created', part.id, {
        after: {
          status: 'in_triage',
          assigneeId: actors.assignee.accountId,
          visibility: 'ordinary',
          language: 'ru',
          authorId: actors.author.accountId,
          coAuthorIds: [],
          filingGroupIds: [cast.group.id],
          partnerGroupIds: [],
          splitFromId: whole.id,
        },
      }),
    ),
  );
  const { path, timeline } = await read(actors.author, part.id);
  expect(path[0]?.[0]).toMatchObject({ key: 'submitted', from: '2026-02-12' });
  expect(timeline).toMatchObject([{ what: { key: 'split-off' } }]);
});

test('a question that ended without an answer waits for nobody, and is still told of', async () => {
  const asked = await makeAsked();
  const coordinator = await makeMember(asked.groupId, { role: 'coordinator' });
  await db().clarification.update({ where: { id: asked.questionId }, data: { closedAt: now } });
  await db().report.update({
    where: { id: asked.id },
    data: { statusKey: 'withdrawn', askedFromKey: null },
  });
  const { questions, abilities } = await read(coordinator.actor, asked.id);
  expect(questions).toMatchObject([{ answer: null, closedAt: expect.any(String) }]);
  expect(abilities.answer).toBe(false);
  const home = await getGroupHome(coordinator.actor, { lang: 'ru', now });
  expect(home.questions).toEqual([]);
});

test('home tells somebody whose reports are all closed from somebody who has sent none', async () => {
  const cast = await makeCast();
  const { author, colleague } = cast.actors;
  await reportOf(cast, { status: 'rejected' });
  const homeOf = (actor: typeof author) => getGroupHome(actor, { lang: 'ru', now });
  expect(await homeOf(author)).toMatchObject({ sent: [], hasSent: true });
  expect(await homeOf(colleague)).toMatchObject({ sent: [], hasSent: false });
});
