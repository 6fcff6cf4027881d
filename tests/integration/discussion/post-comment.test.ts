import { describe, expect, test } from 'vitest';
import type { Circle } from '#app/access/facts.ts';
import {
  postComment,
  type PostCommentInput,
} from '#app/features/discussion/commands/post-comment.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, names, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeMerge, makeReport, type ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const now = new Date('2026-02-13T09:31:00Z');
const said = (reportId: string, more: Partial<PostCommentInput> = {}): PostCommentInput => ({
  reportId,
  circle: 'shared',
  text: 'Все пять. Договоры приложила, реквизиты закрыты.',
  mention: [],
  ...more,
});
const onReport = (reportId: string) => ({ thread: { reportId } });
const countsOn = async (reportId: string) => [
  await db().thread.count({ where: { reportId } }),
  await db().comment.count({ where: onReport(reportId) }),
  await db().event.count({ where: { reportId } }),
];
const post = (cast: Cast, part: Part, input: PostCommentInput, key?: string) =>
  postComment(contextOf(cast.actors[part], now, key), input);

async function scene(given: ReportGiven = {}) {
  const cast = await makeCast();
  const report = await reportOf(cast, given);
  return { cast, report };
}

test('a comment opens a thread in its circle, is its writer’s last reading, and its event holds no word of it', async () => {
  const { cast, report } = await scene();
  const result = await post(cast, 'author', said(report.id));
  const { accountId } = cast.actors.author;
  const comment = await db().comment.findFirstOrThrow({
    where: onReport(report.id),
    include: { thread: true, mentions: true },
  });
  expect(result).toEqual({ ok: true, commentId: comment.id });
  expect(comment).toMatchObject({
    circle: 'shared',
    authorId: accountId,
    body: 'Все пять. Договоры приложила, реквизиты закрыты.',
    createdAt: now,
    mentions: [],
    thread: { reportId: report.id, circle: 'shared', resolvedAt: null },
  });
  expect(await db().readMark.findMany({ where: { reportId: report.id } })).toMatchObject([
    { accountId, reportId: report.id, circle: 'shared', readAt: now },
  ]);
  const { threadId } = comment;
  expect(await eventsOf(report.id)).toMatchObject([
    {
      type: 'comment.added',
      objectId: comment.id,
      actorId: accountId,
      after: { threadId, circle: 'shared', replyToId: null, mentionedIds: [] },
    },
  ]);
});

test('an answer joins its thread and takes a settled one up again', async () => {
  const { cast, report } = await scene();
  const resolvedAt = new Date('2026-02-13T08:00:00Z');
  const { threadId } = await makeComment({
    reportId: report.id,
    authorId: cast.actors.assignee.accountId,
    resolvedAt,
  });
  await post(cast, 'author', said(report.id, { thread: threadId }));
  expect(
    await db().thread.findMany({ where: { reportId: report.id }, include: { comments: true } }),
  ).toMatchObject([{ id: threadId, resolvedAt: null, comments: [{}, {}] }]);
  expect((await eventsOf(report.id)).map(({ type }) => type as string)).toEqual([
    'thread.reopened',
    'comment.added',
  ]);
});

describe('who may not', () => {
  const refusals: [string, Part, Circle, ReportGiven, object][] = [
    ['a stranger', 'stranger', 'shared', {}, { status: 404 }],
    ['the administrator', 'administrator', 'shared', {}, { status: 404 }],
    ['the office in the group’s circle', 'assignee', 'group', {}, { status: 404 }],
    ['the group in the office’s', 'author', 'office', {}, { status: 404 }],
    ['an analyst who does not hold the report', 'analyst', 'shared', {}, { status: 403 }],
    [
      'a colleague, of a confidential report',
      'colleague',
      'group',
      { visibility: 'confidential' },
      { status: 404 },
    ],
    [
      'anybody, of a deleted draft',
      'author',
      'group',
      { status: 'draft', deletedAt: now },
      { status: 404 },
    ],
    [
      'the group to the office before it is routed',
      'author',
      'shared',
      { status: 'draft' },
      { status: 409, reason: 'discussion.not-routed' },
    ],
  ];
  test.each(refusals)('%s', async (_, part, circle, given, refusal) => {
    const { cast, report } = await scene(given);
    expect(await post(cast, part, said(report.id, { circle }))).toMatchObject({
      ok: false,
      ...refusal,
    });
    expect(await countsOn(report.id)).toEqual([0, 0, 0]);
  });
});

test('a thread of another circle, of another report, or of nobody is not to be found', async () => {
  const { cast, report } = await scene();
  const elsewhere = await reportOf(cast);
  const { accountId: authorId } = cast.actors.author;
  const group = await makeComment({ reportId: report.id, authorId, circle: 'group' });
  const foreign = await makeComment({ reportId: elsewhere.id, authorId });
  for (const thread of [group.threadId, foreign.threadId, newId()]) {
    expect(await post(cast, 'author', said(report.id, { thread }))).toMatchObject({ status: 404 });
  }
  expect(await countsOn(report.id)).toEqual([1, 1, 0]);
});

test('one adds to what one has said oneself, and to nothing else', async () => {
  const { cast, report } = await scene();
  const own = await makeComment({ reportId: report.id, authorId: cast.actors.author.accountId });
  const input = said(report.id, { thread: own.threadId, adds: own.id });
  expect(await post(cast, 'assignee', input)).toMatchObject({ status: 404 });
  expect(await post(cast, 'author', input)).toMatchObject({ ok: true });
  expect(await db().comment.count({ where: { replyToId: own.id } })).toBe(1);
});

describe('mentions', () => {
  test('those picked and those named are told, as far as they read the circle', async () => {
    const { cast, report } = await scene();
    const { journalist, colleague } = cast.actors;
    const text = `@${names.journalist} и @${names.assignee}: посмотрите`;
    const mention = [colleague.accountId];
    await post(cast, 'author', said(report.id, { circle: 'group', text, mention }));
    const expected = [colleague.accountId, journalist.accountId].toSorted();
    const mentions = await db().mention.findMany({ where: { comment: onReport(report.id) } });
    expect(mentions.map(({ accountId }) => accountId).toSorted()).toEqual(expected);
    const [event] = (await eventsOf(report.id)) as unknown as [
      { after: { mentionedIds: string[] } },
    ];
    expect(event.after.mentionedIds.toSorted()).toEqual(expected);
  });

  test('somebody who does not read the circle cannot be picked, and the text is not lost to it', async () => {
    const { cast, report } = await scene();
    for (const part of ['assignee', 'stranger', 'administrator'] as const) {
      const mention = [cast.actors[part].accountId];
      const refused = await post(cast, 'author', said(report.id, { circle: 'group', mention }));
      expect(refused).toMatchObject({
        status: 422,
        fields: { mention: 'discussion.mention-outside' },
      });
    }
    expect(await countsOn(report.id)).toEqual([0, 0, 0]);
  });
});

test('eight times at once with one key says it once; the key with other words is refused', async () => {
  const { cast, report } = await scene();
  const send = () => post(cast, 'author', said(report.id), 'once');
  const results = await Promise.all(Array.from({ length: 8 }, send));
  const { id: commentId } = await db().comment.findFirstOrThrow({ where: onReport(report.id) });
  expect(results).toEqual(Array(8).fill({ ok: true, commentId }));
  expect(await countsOn(report.id)).toEqual([1, 1, 1]);
  const context = contextOf(cast.actors.author, now, 'once');
  const other = { ...context, idempotency: { key: 'once', bodyHash: 'other' } };
  expect(await postComment(other, said(report.id))).toMatchObject({
    status: 422,
    reason: 'errors.other-body',
  });
});

test('people of a report that was merged into this one write in the shared circle', async () => {
  const { cast, report } = await scene();
  const { stranger, assignee } = cast.actors;
  const from = await makeReport({
    groupId: cast.other.id,
    authorId: stranger.accountId,
    status: 'merged',
    assigneeId: assignee.accountId,
  });
  await makeMerge(from.id, report.id, assignee.accountId);
  expect(await post(cast, 'stranger', said(report.id))).toMatchObject({ ok: true });
  expect(await post(cast, 'stranger', said(report.id, { circle: 'group' }))).toMatchObject({
    status: 404,
  });
});
