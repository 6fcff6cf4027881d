// What the head hears of that waits for them, and the author of what the head has answered.
import { expect, test } from 'vitest';
import type { AccountActor } from '#app/access/actor.ts';
import { openNotification } from '#app/features/notifications/commands/open-notification.server.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import { answerAdmission } from '#app/features/review/commands/answer-admission.server.ts';
import { askAdmission } from '#app/features/review/commands/ask-admission.server.ts';
import { askLook } from '#app/features/review/commands/ask-look.server.ts';
import { askReview } from '#app/features/review/commands/ask-review.server.ts';
import { declineReview } from '#app/features/review/commands/decline-review.server.ts';
import { nameAnalyst } from '#app/features/review/commands/name-analyst.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeReferral } from '#tests/factories/referral.ts';
import type { ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const title = 'МЕТКА-название';
const reason = 'Работала с детскими садами Шымкента';

async function scene(given: ReportGiven) {
  const cast = await makeCast();
  const { id: reportId } = await reportOf(cast, { title, ...given });
  return { cast, reportId, ...cast.actors };
}

async function dispatchAll() {
  for (const { id } of await db().event.findMany({ orderBy: { seq: 'asc' } })) {
    await dispatchEvent(id, now);
  }
}

const told = async (actor: AccountActor) =>
  (await listNotifications(actor)).items.map(({ kind, report, who }) => ({ kind, report, who }));
const kinds = async (actor: AccountActor) => (await told(actor)).map(({ kind }) => kind);
const confidential = { status: 'submitted', visibility: 'confidential', assigneeId: null } as const;
const others = ({ actors }: Cast) => [actors.analyst, actors.stranger, actors.administrator];

test('an objection is news to the head, who is told of the mark and of nobody', async () => {
  const { cast, reportId, head, author, analyst } = await scene({ ...confidential, namedIds: [] });
  const naming = { reportId, accountId: analyst.accountId, reason };
  expect(await nameAnalyst(contextOf(head, now), naming)).toMatchObject({ ok: true });
  const { id: admissionId } = await db().admission.findFirstOrThrow();
  const objection = { reportId, admissionId, objection: 'Родственница' };
  expect(await answerAdmission(contextOf(author, now), objection)).toEqual({ ok: true });
  await dispatchAll();
  const { mark } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  expect(await told(head)).toEqual([
    { kind: 'objected', report: { number: null, mark, title: null, sealed: null }, who: null },
  ]);
  for (const actor of others(cast)) expect(await told(actor)).toEqual([]);
  const { id: notificationId } = (await listNotifications(head)).items[0]!;
  expect(await openNotification(contextOf(head, now), { notificationId })).toMatchObject({
    ok: true,
    told: { kind: 'objected', reportId },
  });
});

test('the author asks for a wider list, and hears what the head answers', async () => {
  const { cast, reportId, head, author, colleague } = await scene({ ...confidential });
  const naming = { reportId, accountId: colleague.accountId, reason };
  expect(await askAdmission(contextOf(author, now), naming)).toEqual({ ok: true });
  await dispatchAll();
  expect(await kinds(head)).toEqual(['admission-asked']);
  for (const actor of others(cast)) expect(await told(actor)).toEqual([]);
  const { id: admissionId } = await db().admission.findFirstOrThrow();
  const answer = { reportId, admissionId, objection: 'Рано' };
  expect(await answerAdmission(contextOf(head, now), answer)).toEqual({ ok: true });
  await dispatchAll();
  expect(await kinds(author)).toEqual(['admission-refused']);
});

test('a look behind a hidden name waits for the head alone', async () => {
  const cast = await makeCast();
  const { assignee, author, head } = cast.actors;
  const { id: reportId } = await reportOf(cast, {
    title,
    visibility: 'confidential',
    namedIds: [author.accountId, assignee.accountId],
    isAuthorHidden: true,
  });
  const asked = await askLook(contextOf(assignee, now), { reportId, reason });
  expect(asked).toMatchObject({ ok: true, isOpen: false });
  await dispatchAll();
  expect(await kinds(head)).toEqual(['look-asked']);
  expect(JSON.stringify(await told(head))).not.toContain(title);
  for (const actor of [author, ...others(cast)]) expect(await told(actor)).toEqual([]);
});

test('a request for review is the head’s to hear of, and its answer the group’s; by no letter', async () => {
  const { reportId, head, author, coordinator, assignee } = await scene({ status: 'rejected' });
  expect(await askReview(contextOf(author, now), { reportId, reason })).toEqual({ ok: true });
  await dispatchAll();
  expect(await told(head)).toMatchObject([{ kind: 'review-asked', report: { title } }]);
  expect(await told(assignee)).toEqual([]);
  await declineReview(contextOf(head, now), { reportId, reason: 'Приказ не о том же' });
  await dispatchAll();
  for (const actor of [author, coordinator])
    expect(await kinds(actor)).toContain('review-declined');
  const mails = await db().$queryRaw<object[]>`select 1 from pgboss.job where name = 'send-mail'`;
  expect(mails).toEqual([]);
});

test('of a report whose details are kept back its people hear that it was referred, and lose the rest', async () => {
  const { reportId, author, assignee } = await scene({ status: 'in_triage' });
  const event = { id: '01940000-0000-7000-8000-000000000001', at: now, actorKind: 'account' };
  await db().event.create({
    data: {
      ...event,
      type: 'report.claimed',
      actorId: assignee.accountId,
      objectType: 'report',
      objectId: reportId,
      reportId,
      after: { status: 'in_triage', assigneeId: assignee.accountId },
    },
  });
  await dispatchAll();
  expect(await kinds(author)).toEqual(['claimed']);
  await db().report.update({ where: { id: reportId }, data: { statusKey: 'redirected' } });
  await makeReferral(reportId, assignee.accountId, { at: now });
  await dispatchAll();
  const [only, ...more] = await told(author);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    kind: 'redirected',
    report: { title: null, sealed: {} },
    who: null,
  });
});
