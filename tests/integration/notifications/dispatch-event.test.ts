import { describe, expect, test } from 'vitest';
import type { AccountActor } from '#app/access/actor.ts';
import type { Circle } from '#app/access/facts.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeCast, names, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { makeMerge, makeReport, type ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const now = new Date('2026-02-13T09:00:00Z');

async function scene(given: ReportGiven = {}) {
  const cast = await makeCast();
  const report = await reportOf(cast, given);
  return { cast, reportId: report.id };
}

/** Records an event and dispatches it, as the queue would. */
async function happen(cast: Cast, by: Part, reportId: string, type: string, change: object = {}) {
  const eventId = await inTransaction((tx) =>
    recordEvent(
      tx,
      { actor: cast.actors[by], now },
      {
        type,
        objectType: 'report',
        objectId: reportId,
        reportId,
        ...change,
      },
    ),
  );
  await dispatchEvent(eventId, now);
  return eventId;
}

/** Says something and dispatches its event. */
async function say(cast: Cast, by: Part, reportId: string, circle: Circle, text: string) {
  const input = { reportId, circle, text, mention: [] };
  await postComment(contextOf(cast.actors[by], now), input);
  const { id } = await db().event.findFirstOrThrow({
    where: { reportId },
    orderBy: { seq: 'desc' },
  });
  await dispatchEvent(id, now);
}

/** Who of the cast was told, and as what. */
async function told(cast: Cast, reportId: string) {
  const found = await db().notification.findMany({ where: { reportId } });
  const parts = Object.entries(cast.actors);
  const entries = found.map(({ accountId, kind }) => [
    parts.find(([, actor]) => actor.accountId === accountId)?.[0] ?? accountId,
    kind,
  ]);
  return Object.fromEntries(entries) as Record<Part, string>;
}

const mailsWaiting = async () =>
  (
    await db().$queryRaw<{ data: { notificationId?: string } }[]>`
      select data from pgboss.job where name = 'send-mail'`
  ).flatMap(({ data }) => data.notificationId ?? []);

describe('an event tells', () => {
  test('of a question those who wrote and coordinate, each once, in the list and by mail', async () => {
    const { cast, reportId } = await scene();
    const asked = { after: { status: 'needs_clarification', assigneeId: null } };
    const eventId = await happen(
      cast,
      'assignee',
      reportId,
      'report.clarification-requested',
      asked,
    );
    const expected = { author: 'asked', journalist: 'asked', coordinator: 'asked' };
    expect(await told(cast, reportId)).toEqual(expected);
    await Promise.all([dispatchEvent(eventId, now), dispatchEvent(eventId, now)]);
    expect(await told(cast, reportId)).toEqual(expected);
    const ids = (await db().notification.findMany({ where: { reportId } })).map(({ id }) => id);
    const waiting = (await mailsWaiting()).filter((id) => ids.includes(id));
    expect(waiting.toSorted()).toEqual(ids.toSorted());
  });

  test('of a confidential report nobody outside its list', async () => {
    const { cast, reportId } = await scene({ visibility: 'confidential' });
    await happen(cast, 'author', reportId, 'report.submitted');
    expect(await told(cast, reportId)).toEqual({ journalist: 'submitted' });
  });

  test('of a sent report the people of its groups; the office has its queue', async () => {
    const { cast, reportId } = await scene();
    await happen(cast, 'author', reportId, 'report.submitted');
    expect(await told(cast, reportId)).toEqual({
      colleague: 'submitted',
      coordinator: 'submitted',
      journalist: 'submitted',
    });
  });

  test('of a merge the people of both, each of what happened to theirs', async () => {
    const { cast, reportId } = await scene();
    const { stranger, assignee } = cast.actors;
    const from = await makeReport({
      groupId: cast.other.id,
      authorId: stranger.accountId,
      status: 'merged',
      assigneeId: assignee.accountId,
    });
    await makeMerge(from.id, reportId, assignee.accountId);
    await happen(cast, 'assignee', from.id, 'report.merged', { after: { intoId: reportId } });
    expect(await told(cast, from.id)).toEqual({ stranger: 'merged' });
    expect(await told(cast, reportId)).toEqual({
      author: 'took-in',
      journalist: 'took-in',
      coordinator: 'took-in',
    });
  });

  test('of a named list those who are new on it', async () => {
    const { cast, reportId } = await scene({ visibility: 'confidential' });
    const { author, journalist, assignee } = cast.actors;
    const list = (number: number, members: AccountActor[]) => {
      const id = newId();
      const create = members.map(({ accountId }) => ({ accountId }));
      const row = { id, reportId, number, sha256: 'a', createdAt: now, members: { create } };
      return db().namedListVersion.create({ data: row });
    };
    await list(1, [author, journalist]);
    const { id: listVersionId } = await list(2, [author, journalist, assignee]);
    const { accountId } = assignee;
    await db().reportPerson.create({
      data: { reportId, accountId, relation: 'named', addedAt: now },
    });
    const after = { listVersionId, sha256: 'a' };
    await happen(cast, 'author', reportId, 'report.named-list-changed', { after });
    expect(await told(cast, reportId)).toEqual({ assignee: 'joined' });
  });

  test('of a claim nobody by mail', async () => {
    const { cast, reportId } = await scene();
    const before = (await mailsWaiting()).length;
    await happen(cast, 'assignee', reportId, 'report.claimed');
    expect(Object.values(await told(cast, reportId))).toEqual(['claimed', 'claimed', 'claimed']);
    expect(await mailsWaiting()).toHaveLength(before);
  });
});

describe('what is said', () => {
  const table: [Circle, Part, Partial<Record<Part, string>>][] = [
    ['shared', 'author', { journalist: 'commented', assignee: 'commented' }],
    ['shared', 'assignee', { author: 'commented', journalist: 'commented' }],
    ['group', 'author', { journalist: 'commented' }],
    ['office', 'assignee', {}],
    ['office', 'head', { assignee: 'commented' }],
  ];
  test.each(table)('in the circle %s by %s', async (circle, by, expected) => {
    const { cast, reportId } = await scene();
    await say(cast, by, reportId, circle, 'Раз');
    expect(await told(cast, reportId)).toEqual(expected);
    const circles = await db().notification.findMany({
      where: { reportId },
      select: { circle: true },
    });
    expect(circles.every((one) => one.circle === circle)).toBe(true);
  });

  test('tells who spoke before, whom it names, and not who has read it already', async () => {
    const { cast, reportId } = await scene();
    const { analyst, head, author } = cast.actors;
    await makeComment({ reportId, authorId: analyst.accountId, circle: 'shared' });
    await db().readMark.create({
      data: {
        accountId: author.accountId,
        reportId,
        circle: 'shared',
        readAt: new Date(now.getTime() + 1),
      },
    });
    await say(cast, 'assignee', reportId, 'shared', `@${names.head}, посмотрите`);
    expect(await told(cast, reportId)).toEqual({
      analyst: 'commented',
      head: 'mentioned',
      journalist: 'commented',
    });
    expect(head.officeRole).toBe('head');
  });
});

test('of a talk that one has not looked at one is told once, until one has', async () => {
  const { cast, reportId } = await scene();
  const { accountId } = cast.actors.author;
  const count = () => db().notification.count({ where: { reportId, accountId } });
  await say(cast, 'assignee', reportId, 'shared', 'Раз');
  await say(cast, 'assignee', reportId, 'shared', 'Два');
  await say(cast, 'journalist', reportId, 'group', 'Три');
  expect(await count()).toBe(2);
  await say(cast, 'assignee', reportId, 'shared', `@${names.author}`);
  expect(await count()).toBe(3);
  await db().notification.updateMany({ where: { reportId }, data: { readAt: now } });
  await say(cast, 'assignee', reportId, 'shared', 'Четыре');
  expect(await count()).toBe(4);
});

describe('the list', () => {
  test('shows who, what and where, without the name of a hidden author to those who may not know', async () => {
    const title = 'Автор скрыт';
    const { cast, reportId } = await scene({ isAuthorHidden: true, title });
    await say(cast, 'author', reportId, 'shared', 'Раз');
    const about = async (part: Part) =>
      (await listNotifications(cast.actors[part])).items.find(
        ({ report }) => report?.title === title,
      );
    const forAssignee = await about('assignee');
    expect(forAssignee).toMatchObject({
      kind: 'commented',
      circle: 'shared',
      isUnread: true,
      who: { name: null, office: false },
    });
    expect(JSON.stringify(forAssignee)).not.toContain(names.author);
    expect((await about('journalist'))!.who).toEqual({ name: names.author, office: false });
  });

  test('forgets what one may no longer know, and the bell with it', async () => {
    const { cast, reportId } = await scene();
    await happen(cast, 'assignee', reportId, 'report.accepted');
    const { coordinator, author } = cast.actors;
    const { id } = await db().membership.findFirstOrThrow({
      where: { accountId: author.accountId },
    });
    await db().membership.update({ where: { id }, data: { endedAt: now } });
    const gone = { ...author, memberships: [] };
    expect((await listNotifications(gone)).items).toEqual([]);
    const eventId = await inTransaction((tx) =>
      recordEvent(
        tx,
        { actor: coordinator, now },
        {
          type: 'membership.ended',
          objectType: 'membership',
          objectId: id,
          groupId: cast.group.id,
          before: { accountId: author.accountId, role: 'member' },
          after: { endedAt: now.toISOString() },
        },
      ),
    );
    await dispatchEvent(eventId, new Date(now.getTime() + 1));
    expect(await told(cast, reportId)).toEqual({ coordinator: 'accepted', journalist: 'accepted' });
  });

  test('comes page by page, the newest first', async () => {
    const { cast, reportId } = await scene();
    for (let index = 0; index < 32; index += 1) {
      await happen(cast, 'assignee', reportId, 'report.claimed');
    }
    const first = await listNotifications(cast.actors.author);
    const second = await listNotifications(cast.actors.author, { before: first.before });
    expect([first.items.length, second.items.length, second.before]).toEqual([30, 2, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });
});
