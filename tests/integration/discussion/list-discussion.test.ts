import { describe, expect, test } from 'vitest';
import type { Circle } from '#app/access/facts.ts';
import { commentHistory } from '#app/features/discussion/queries/comment-history.server.ts';
import { listDiscussion } from '#app/features/discussion/queries/list-discussion.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db, pool } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, names, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { makeMerge, makeReport, type ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const at = (minute: number) => new Date(Date.UTC(2026, 1, 13, 6, minute));
const now = at(59);
const marker = 'МЕТКА-КРУГА-';

async function read(
  cast: Cast,
  part: Part,
  reportId: string,
  only?: { circle: Circle; before: string | null },
) {
  const { facts } = (await loadReportFacts(reportId))!;
  return listDiscussion(cast.actors[part], { reportId, facts, now, ...(only ? { only } : {}) });
}

/** A report where each circle holds one comment with a marker of its own. */
async function scene(given: ReportGiven = {}) {
  const cast = await makeCast();
  const report = await reportOf(cast, given);
  const { author, assignee } = cast.actors;
  const say = (circle: Circle, authorId: string, body: string, minute = 0) =>
    makeComment({ reportId: report.id, circle, authorId, body, at: at(minute) });
  await say('group', author.accountId, `${marker}group`);
  await say('shared', author.accountId, `${marker}shared`);
  await say('office', assignee.accountId, `${marker}office`);
  return { cast, reportId: report.id, say };
}

describe('each sees their circles and no trace of another', () => {
  const table: [Part, Circle[], Circle[]][] = [
    ['author', ['shared', 'group'], ['shared', 'group']],
    ['colleague', ['shared', 'group'], []],
    ['coordinator', ['shared', 'group'], []],
    ['journalist', ['shared', 'group'], ['shared', 'group']],
    ['stranger', [], []],
    ['assignee', ['shared', 'office'], []],
    ['analyst', ['shared', 'office'], []],
    ['head', ['shared', 'office'], []],
    ['administrator', [], []],
  ];
  test.each(table)('%s', async (part, ordinary, confidential) => {
    for (const [visibility, expected] of [
      ['ordinary', ordinary],
      ['confidential', confidential],
    ] as const) {
      const { cast, reportId } = await scene({ visibility });
      const seen = await read(cast, part, reportId);
      expect(seen.circles.map(({ circle }) => circle)).toEqual(expected);
      const text = JSON.stringify(seen);
      for (const circle of ['shared', 'group', 'office'] as const) {
        expect(text.includes(marker + circle)).toBe(expected.includes(circle));
      }
    }
  });
});

test('the band counts those who read, and the box offers them to be mentioned', async () => {
  const { cast, reportId } = await scene();
  const seen = await read(cast, 'author', reportId);
  const of = (name: Circle) => seen.circles.find(({ circle }) => circle === name)!;
  expect(of('shared').people).toEqual({ group: 4, office: 3 });
  expect(of('group').people).toEqual({ group: 4, office: 0 });
  expect(of('group').mentionable.map(({ name }) => name)).toEqual([
    names.journalist,
    names.colleague,
    names.coordinator,
  ]);
  expect(
    of('shared')
      .mentionable.map(({ name }) => name)
      .slice(0, 2),
  ).toEqual([names.assignee, names.journalist]);
});

test('threads in order, what is one’s own to change, what is new since the last reading', async () => {
  const { cast, reportId, say } = await scene();
  const { author, assignee } = cast.actors;
  const first = await db().comment.findFirstOrThrow({
    where: { body: `${marker}shared`, thread: { reportId } },
  });
  const { accountId: authorId } = assignee;
  await makeComment({ reportId, authorId, threadId: first.threadId, at: at(10), body: 'Раз' });
  await makeComment({ reportId, authorId, threadId: first.threadId, at: at(20), body: 'Два' });
  const second = await say('shared', author.accountId, 'Своё', 50);
  await db().readMark.create({
    data: { accountId: author.accountId, reportId, circle: 'shared', readAt: at(10) },
  });
  const [shared] = (await read(cast, 'author', reportId)).circles;
  expect(shared).toMatchObject({ count: 4, unread: 1, newestAt: at(50), ownLastId: second.id });
  expect(
    shared!.threads.map(({ comments }) =>
      comments.map(({ body, isFirstNew, mayEdit, mayAddTo }) => [
        body,
        isFirstNew,
        mayEdit,
        mayAddTo,
      ]),
    ),
  ).toEqual([
    [
      [`${marker}shared`, false, false, true],
      ['Раз', false, false, false],
      ['Два', true, false, false],
    ],
    [['Своё', false, true, false]],
  ]);
});

test('in the history of a comment each text leads to the law that it cites, as the comment does', async () => {
  const { cast, reportId, say } = await scene();
  const law = 'Закона «Об образовании»';
  const { id } = await say(
    'shared',
    cast.actors.author.accountId,
    `Вот пункт 12 статьи 26 ${law}.`,
  );
  const before = `Вот статья 5 ${law}.`;
  await db().commentVersion.create({
    data: { id: newId(), commentId: id, number: 1, body: before, savedAt: at(5) },
  });
  const { versions } = await commentHistory(cast.actors.author, { reportId, commentId: id });
  expect(versions.map(({ links }) => links.map(({ href }) => href))).toEqual([
    ['/acts/law_education/a26/p12'],
    ['/acts/law_education/a5'],
  ]);
});

describe('a hidden author', () => {
  test('has no name and no group for those who may not know, in comments, history, and short lists', async () => {
    const knowing: Part[] = ['author', 'journalist', 'coordinator'];
    const readers: Part[] = [...knowing, 'colleague', 'assignee', 'analyst', 'head'];
    const { cast, reportId } = await scene({ isAuthorHidden: true });
    const { id } = await db().comment.findFirstOrThrow({
      where: { circle: 'shared', thread: { reportId } },
    });
    for (const part of readers) {
      const seen = await read(cast, part, reportId);
      const [comment] = seen.circles[0]!.threads[0]!.comments;
      const name = knowing.includes(part) ? names.author : null;
      expect([part, comment!.author]).toEqual([part, { name, office: false }]);
      const asked = { reportId, commentId: id };
      expect((await commentHistory(cast.actors[part], asked)).comment.author.name).toBe(name);
      expect(seen.isReaderHidden).toBe(part === 'author');
    }
  });

  test('of a confidential report is not offered to be mentioned, which would tell', async () => {
    const cast = await makeCast();
    const { assignee } = cast.actors;
    const report = await reportOf(cast, {
      visibility: 'confidential',
      isAuthorHidden: true,
      namedIds: [assignee.accountId],
    });
    const [shared] = (await read(cast, 'assignee', report.id)).circles;
    expect(shared!.people).toEqual({ group: 2, office: 1 });
    expect(shared!.mentionable.map(({ name }) => name)).toEqual([names.journalist]);
  });

  test('of a report that was merged into another stays hidden there', async () => {
    const { cast, reportId } = await scene();
    const { stranger, assignee } = cast.actors;
    const from = await makeReport({
      groupId: cast.other.id,
      authorId: stranger.accountId,
      isAuthorHidden: true,
      status: 'merged',
      assigneeId: assignee.accountId,
    });
    await makeMerge(from.id, reportId, assignee.accountId);
    await makeComment({
      reportId,
      authorId: stranger.accountId,
      body: 'У нас то же самое',
      at: at(30),
    });
    for (const [part, name] of [
      ['author', null],
      ['coordinator', null],
      ['assignee', null],
      ['stranger', names.stranger],
    ] as const) {
      const [shared] = (await read(cast, part, reportId)).circles;
      expect(shared!.threads.at(-1)!.comments[0]!.author.name).toBe(name);
    }
  });
});

test('a removed comment keeps its place and nothing else', async () => {
  const { cast, reportId } = await scene();
  const where = { circle: 'shared', thread: { reportId } };
  const { id } = await db().comment.findFirstOrThrow({ where });
  await db().comment.update({ where: { id }, data: { body: '', removedAt: at(40) } });
  await db().commentVersion.create({
    data: { id: newId(), commentId: id, number: 1, body: `${marker}removed`, savedAt: at(40) },
  });
  const seen = await read(cast, 'head', reportId);
  expect(seen.circles[0]!.threads[0]!.comments[0]).toMatchObject({ isRemoved: true, body: '' });
  await expect(commentHistory(cast.actors.head, { reportId, commentId: id })).rejects.toThrow();
});

test('fifty of a circle are shown, the earlier ones page by page, in one statement however many', async () => {
  const { cast, reportId } = await scene();
  const { threadId } = await db().comment.findFirstOrThrow({
    where: { circle: 'shared', thread: { reportId } },
  });
  const { accountId: authorId } = cast.actors.author;
  for (let index = 1; index <= 120; index += 1) {
    const moment = new Date(at(1).getTime() + index * 1000);
    await makeComment({ reportId, authorId, threadId, body: String(index), at: moment });
  }
  const { query } = pool();
  let statements = 0;
  pool().query = ((...given: Parameters<typeof query>) => {
    statements += 1;
    return query.apply(pool(), given);
  }) as typeof query;
  const pages: string[][] = [];
  let before: string | null = null;
  do {
    const seen = await read(cast, 'assignee', reportId, { circle: 'shared', before });
    pages.push(
      seen.circles[0]!.threads.flatMap(({ comments }) => comments.map(({ body }) => body)),
    );
    before = seen.circles[0]!.before;
  } while (before);
  pool().query = query;
  expect(pages.map((page) => [page.length, page[0], page.at(-1)])).toEqual([
    [50, '71', '120'],
    [50, '21', '70'],
    [21, `${marker}shared`, '20'],
  ]);
  const ofTheFacts = pages.length;
  expect(statements - ofTheFacts).toBe(pages.length);
});
