import { describe, expect, test } from 'vitest';
import { editComment } from '#app/features/discussion/commands/edit-comment.server.ts';
import { markRead } from '#app/features/discussion/commands/mark-read.server.ts';
import { removeComment } from '#app/features/discussion/commands/remove-comment.server.ts';
import { resolveThread } from '#app/features/discussion/commands/resolve-thread.server.ts';
import { db } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { makeCast, names, reportOf, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeComment, type CommentGiven } from '#tests/factories/comment.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const at = new Date('2026-02-13T09:00:00Z');
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);

/** A report with one comment, by its author unless somebody else is given. */
async function scene(given: Partial<CommentGiven> & { by?: Part } = {}) {
  const cast = await makeCast();
  const report = await reportOf(cast);
  const { by = 'author', ...rest } = given;
  const authorId = cast.actors[by].accountId;
  const comment = await makeComment({
    reportId: report.id,
    authorId,
    at,
    body: 'Все пать.',
    ...rest,
  });
  const as = (part: Part, now = minutes(1)) => contextOf(cast.actors[part], now);
  const row = () =>
    db().comment.findUniqueOrThrow({
      where: { id: comment.id },
      include: { versions: true, mentions: true, thread: true },
    });
  return { ...cast, reportId: report.id, comment: comment.id, thread: comment.threadId, as, row };
}

describe('other words for one’s own comment', () => {
  test('within fifteen minutes: what it said is kept, and who is named anew is told', async () => {
    const { reportId, comment, as, row, actors } = await scene();
    const text = `Все пять, @${names.assignee}.`;
    const input = { reportId, comment, text, version: 1 };
    expect(await editComment(as('author', minutes(15)), input)).toEqual({ ok: true });
    expect(await row()).toMatchObject({
      body: text,
      editedAt: minutes(15),
      rowVersion: 2,
      versions: [{ number: 1, body: 'Все пать.', savedAt: minutes(15) }],
      mentions: [{ accountId: actors.assignee.accountId }],
    });
    expect(await eventsOf(reportId)).toMatchObject([
      {
        type: 'comment.edited',
        after: { version: 2, sha256: sha256(text), mentionedIds: [actors.assignee.accountId] },
      },
    ]);
  });

  test('later there is only an addition', async () => {
    const { reportId, comment, as, row } = await scene();
    const input = { reportId, comment, text: 'Все пять.', version: 1 };
    expect(await editComment(as('author', minutes(16)), input)).toMatchObject({
      status: 403,
      reason: 'discussion.too-late',
    });
    expect(await row()).toMatchObject({ body: 'Все пать.', versions: [] });
  });

  test('nobody else’s, not even the head’s', async () => {
    const { reportId, comment, as } = await scene();
    const input = { reportId, comment, text: 'Другое.', version: 1 };
    for (const part of ['journalist', 'coordinator', 'head'] as const) {
      expect(await editComment(as(part), input)).toMatchObject({ status: 403 });
    }
    expect(await editComment(as('stranger'), input)).toMatchObject({ status: 404 });
  });

  test('of two at once the later is told, and the same words again write nothing', async () => {
    const { reportId, comment, as, row } = await scene();
    const edit = (text: string) =>
      editComment(as('author'), { reportId, comment, text, version: 1 });
    const results = await Promise.all([edit('Все пять.'), edit('Все шесть.')]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      status: 409,
      reason: 'discussion.edited-elsewhere',
    });
    const { body } = await row();
    await editComment(as('author'), { reportId, comment, text: body, version: 2 });
    expect(await row()).toMatchObject({ rowVersion: 2, versions: [{}] });
  });
});

describe('taking a comment away', () => {
  test('leaves its place without its words, for a coordinator in the group’s circle', async () => {
    const { reportId, comment, as, row } = await scene({ circle: 'group', by: 'colleague' });
    expect(await removeComment(as('coordinator'), { reportId, comment })).toEqual({ ok: true });
    expect(await row()).toMatchObject({
      body: '',
      removedAt: minutes(1),
      versions: [{ number: 1, body: 'Все пать.' }],
    });
    expect(await eventsOf(reportId)).toMatchObject([
      { type: 'comment.removed', objectId: comment },
    ]);
    expect(await removeComment(as('coordinator'), { reportId, comment })).toMatchObject({
      status: 404,
    });
  });

  test('is not for its writer, nor for whoever does not read the circle', async () => {
    const { reportId, comment, as, row } = await scene({ circle: 'group' });
    expect(await removeComment(as('author'), { reportId, comment })).toMatchObject({ status: 403 });
    expect(await removeComment(as('head'), { reportId, comment })).toMatchObject({ status: 404 });
    expect(await row()).toMatchObject({ removedAt: null });
  });

  test('the head does it in the office’s circle and in the shared one', async () => {
    for (const circle of ['office', 'shared'] as const) {
      const { reportId, comment, as } = await scene({ circle, by: 'assignee' });
      expect(await removeComment(as('analyst'), { reportId, comment })).toMatchObject({
        status: 403,
      });
      expect(await removeComment(as('head'), { reportId, comment })).toEqual({ ok: true });
    }
  });
});

test('a thread is settled and taken up again by those who write there, each once', async () => {
  const { reportId, thread, as, row } = await scene();
  const set = (part: Part, resolved: boolean) =>
    resolveThread(as(part), { reportId, thread, resolved });
  expect(await set('analyst', true)).toMatchObject({ status: 403 });
  expect(await set('stranger', true)).toMatchObject({ status: 404 });
  expect(await Promise.all([set('author', true), set('assignee', true)])).toEqual([
    { ok: true },
    { ok: true },
  ]);
  expect((await row()).thread.resolvedAt).toEqual(minutes(1));
  expect(await set('journalist', false)).toEqual({ ok: true });
  expect((await row()).thread.resolvedAt).toBeNull();
  expect((await eventsOf(reportId)).map(({ type }) => type as string)).toEqual([
    'thread.resolved',
    'thread.reopened',
  ]);
});

test('a mark of reading moves forwards only, never past now, and only in a circle that is read', async () => {
  const { reportId, as } = await scene();
  const mark = (part: Part, circle: 'group' | 'shared', until: Date) =>
    markRead(as(part, minutes(5)), { reportId, circle, until: until.toISOString() });
  const marks = () => db().readMark.findMany({ where: { reportId } });
  expect(await mark('assignee', 'group', at)).toMatchObject({ status: 404 });
  expect(await mark('assignee', 'shared', minutes(2))).toEqual({ ok: true });
  expect(await mark('assignee', 'shared', at)).toEqual({ ok: true });
  expect(await marks()).toMatchObject([{ circle: 'shared', readAt: minutes(2) }]);
  await mark('assignee', 'shared', minutes(999));
  expect(await marks()).toMatchObject([{ readAt: minutes(5) }]);
});
