import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { askReview } from '#app/features/review/commands/ask-review.server.ts';
import { declineReview } from '#app/features/review/commands/decline-review.server.ts';
import { reopenReport } from '#app/features/review/commands/reopen-report.server.ts';
import { getOfficeHome } from '#app/features/review/queries/get-office-home.server.ts';
import { listReviewRequests } from '#app/features/review/queries/list-review-requests.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const reason = 'Нашёлся приказ управления: источник есть';
let cast: Cast;
let reportId: string;
beforeEach(async () => {
  cast = await makeCast();
  ({ id: reportId } = await reportOf(cast, { status: 'rejected' }));
});

const ask = (actor: Actor, id = reportId) =>
  askReview(contextOf(actor, now), { reportId: id, reason });
const decline = (actor: Actor) =>
  declineReview(contextOf(actor, now), { reportId, reason: 'Приказ не о том же' });
const shownTo = async (actor: Actor) => {
  const { facts } = (await loadReportFacts(reportId))!;
  return listReviewRequests(actor, { id: reportId, facts, isAuthorHidden: false });
};
const todo = async (actor: Actor) =>
  (await getOfficeHome(actor, { lang: 'ru', now })).reviews.map(({ id }) => id);

test('the group asks with a reason, and the head finds it among what waits', async () => {
  const { author, head, analyst } = cast.actors;
  expect((await shownTo(author)).mayAsk).toBe(true);
  expect(await ask(author)).toEqual({ ok: true });
  expect(await db().reviewRequest.findFirstOrThrow()).toMatchObject({ reason, answeredAt: null });
  expect((await eventsOf(reportId)).map(({ type }) => type)).toEqual(['review.review-asked']);
  expect(await todo(head)).toEqual([reportId]);
  expect(await todo(analyst)).toEqual([]);
  expect(await shownTo(author)).toMatchObject({ mayAsk: false, requests: [{ answer: null }] });
});

test('a written no reaches the group where it talks with the office, and another may be asked', async () => {
  const { author, coordinator, head } = cast.actors;
  await ask(coordinator);
  expect(await decline(head)).toEqual({ ok: true });
  expect(await decline(head)).toMatchObject({ reason: 'review.no-review-asked' });
  expect(await standing(reportId)).toMatchObject({ statusKey: 'rejected' });
  expect(await shownTo(author)).toMatchObject({
    mayAsk: true,
    requests: [{ answer: { text: 'Приказ не о том же', by: names.head, isReopened: false } }],
  });
  expect(await db().comment.findFirstOrThrow({ include: { thread: true } })).toMatchObject({
    body: 'Приказ не о том же',
    thread: { circle: 'shared', reportId },
  });
  expect(await todo(head)).toEqual([]);
});

test('reopening answers it', async () => {
  const { author, head } = cast.actors;
  await ask(author);
  const { rowVersion: version } = await standing(reportId);
  await reopenReport(contextOf(head, now), { reportId, version, reason: 'Посмотрим ещё раз' });
  expect(await shownTo(author)).toMatchObject({
    mayAsk: false,
    requests: [{ answer: { text: 'Посмотрим ещё раз', isReopened: true } }],
  });
});

test('who changes no report of the group asks for nothing, and nobody but the head answers', async () => {
  const { colleague, stranger, analyst, assignee, author } = cast.actors;
  for (const actor of [colleague, stranger, analyst]) {
    expect(await ask(actor)).toMatchObject({ ok: false });
  }
  await ask(author);
  for (const actor of [assignee, analyst, author]) {
    expect(await decline(actor)).toMatchObject({ ok: false });
  }
  expect(await db().reviewRequest.findMany()).toMatchObject([{ answeredAt: null }]);
});

test('of what is still on its way, or asked already, there is nothing to review', async () => {
  const { author, journalist } = cast.actors;
  const { id } = await reportOf(cast);
  expect(await ask(author, id)).toMatchObject({ reason: 'review.nothing-to-review' });
  const both = await Promise.all([ask(author), ask(journalist)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'review.review-waits' });
});
