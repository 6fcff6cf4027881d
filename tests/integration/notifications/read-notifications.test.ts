import { beforeEach, expect, test } from 'vitest';
import { openNotification } from '#app/features/notifications/commands/open-notification.server.ts';
import { readAll } from '#app/features/notifications/commands/read-all.server.ts';
import { readOfReport } from '#app/features/notifications/commands/read-of-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const now = new Date('2026-02-13T09:00:00Z');
let cast: Cast;
let reportId: string;
beforeEach(async () => {
  cast = await makeCast();
  reportId = (await reportOf(cast)).id;
});

async function notify(
  part: Part,
  circle: 'group' | 'shared' | 'office' | null,
  commentId?: string,
) {
  const eventId = newId();
  const { accountId } = cast.actors[part];
  await db().event.create({
    data: {
      id: eventId,
      at: now,
      type: circle ? 'comment.added' : 'report.accepted',
      actorKind: 'system',
      objectType: circle ? 'comment' : 'report',
      objectId: commentId ?? reportId,
      reportId,
    },
  });
  const id = newId();
  const kind = circle ? 'commented' : 'accepted';
  await db().notification.create({
    data: { id, accountId, eventId, kind, circle, reportId, createdAt: now },
  });
  return id;
}

const unreadOf = async (part: Part) =>
  (
    await db().notification.findMany({
      where: { accountId: cast.actors[part].accountId, readAt: null },
      orderBy: { id: 'asc' },
    })
  ).map(({ circle }) => circle);

test('all at once, one’s own alone', async () => {
  await notify('author', 'shared');
  await notify('author', null);
  await notify('journalist', 'shared');
  expect(await readAll(contextOf(cast.actors.author, now))).toEqual({ ok: true });
  expect([await unreadOf('author'), await unreadOf('journalist')]).toEqual([[], ['shared']]);
});

test('a circle that was read takes its own along and the report’s steps, not another circle’s', async () => {
  for (const circle of ['shared', 'group', null] as const) await notify('author', circle);
  await readOfReport(contextOf(cast.actors.author, now), { reportId, circle: 'shared' });
  expect(await unreadOf('author')).toEqual(['group']);
});

test('one leads to its comment and counts as read; somebody else’s is not there', async () => {
  const { id: commentId } = await makeComment({
    reportId,
    authorId: cast.actors.assignee.accountId,
  });
  const notificationId = await notify('author', 'shared', commentId);
  const open = (part: Part) =>
    openNotification(contextOf(cast.actors[part], now), { notificationId });
  expect(await open('journalist')).toMatchObject({ ok: false, status: 404 });
  expect(await unreadOf('author')).toEqual(['shared']);
  expect(await open('author')).toEqual({
    ok: true,
    told: { isDraft: false, reportId, kind: 'commented', circle: 'shared', commentId },
  });
  expect(await unreadOf('author')).toEqual([]);
});

test('one of a circle that is not theirs any more is not there either', async () => {
  const notificationId = await notify('assignee', 'office');
  await db().reportPerson.create({
    data: {
      reportId,
      accountId: cast.actors.assignee.accountId,
      relation: 'recused',
      addedAt: now,
    },
  });
  const context = contextOf(cast.actors.assignee, now);
  expect(await openNotification(context, { notificationId })).toMatchObject({ status: 404 });
});
