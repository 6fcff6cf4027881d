import { expect, test } from 'vitest';
import { getGroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { countReports } from '#app/features/reports/queries/count-reports.server.ts';
import { listReports, type ListAsked } from '#app/features/reports/queries/list-reports.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeDraft } from '#tests/factories/draft.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const all: ListAsked = { view: 'all', mine: false, after: null, lang: 'ru', now };
const at = (minute: number) => new Date(Date.UTC(2026, 1, 12, 6, minute));

test('a list goes on where it ended, the newest first, nothing twice and nothing left out', async () => {
  const group = await makeGroup();
  const { actor, account } = await makeMember(group.id);
  const made: string[] = [];
  for (let minute = 0; minute < 7; minute += 1) {
    // Two of one moment, so that the place in the list is more than the moment.
    const time = at(minute === 3 ? 2 : minute);
    const report = await makeReport({ groupId: group.id, authorId: account.id, at: time });
    made.push(report.id);
  }
  const seen: string[] = [];
  let after: ListAsked['after'] = null;
  do {
    const part: Awaited<ReturnType<typeof listReports>> = await listReports(actor, {
      ...all,
      after,
      limit: 3,
    });
    seen.push(...part.lines.map(({ id }) => id));
    after = part.next;
  } while (after);
  expect(seen).toHaveLength(7);
  expect(new Set(seen)).toEqual(new Set(made));
  expect(seen[0]).toBe(made[6]);
});

test('views and the own ones narrow it', async () => {
  const group = await makeGroup();
  const me = await makeMember(group.id);
  const analyst = await makeAccount({ officeRole: 'analyst' });
  const of = (status: string, authorId?: string) =>
    makeReport({
      groupId: group.id,
      status,
      assigneeId: status === 'in_triage' ? analyst.id : null,
      ...(authorId ? { authorId } : {}),
    });
  const draft = await of('draft', me.account.id);
  const open = await of('in_triage');
  const closed = await of('rejected');
  const idsOf = async (over: Partial<ListAsked>) =>
    (await listReports(me.actor, { ...all, ...over })).lines.map(({ id }) => id);
  expect(await idsOf({ view: 'drafts' })).toEqual([draft.id]);
  expect(await idsOf({ view: 'open' })).toEqual([open.id]);
  expect(await idsOf({ view: 'closed' })).toEqual([closed.id]);
  expect(await idsOf({ mine: true })).toEqual([draft.id]);
});

test('a row says what comes next, by whom and until when', async () => {
  const asked = await makeAsked();
  const coordinator = await makeMember(asked.groupId, { role: 'coordinator' });
  const colleague = await makeMember(asked.groupId);
  const rowOf = async (actor: typeof colleague.actor) => (await listReports(actor, all)).lines[0];
  expect(await rowOf(coordinator.actor)).toMatchObject({
    isPaused: true,
    next: { key: 'answer-yours', values: { date: '2026-02-27' }, isYours: true },
  });
  expect(await rowOf(colleague.actor)).toMatchObject({ next: { key: 'answer', isYours: false } });
});

test('home: a question waits for those who may answer, a ready draft for the coordinator', async () => {
  const asked = await makeAsked();
  const coordinator = await makeMember(asked.groupId, { role: 'coordinator' });
  const colleague = await makeMember(asked.groupId);
  const draft = await makeDraft(colleague.actor, asked.groupId);
  await db().report.update({ where: { id: draft.id }, data: { readyAt: now } });
  const homeOf = (actor: typeof colleague.actor) => getGroupHome(actor, { lang: 'ru', now });
  expect(await homeOf(coordinator.actor)).toMatchObject({
    questions: [{ reportId: asked.id, askedBy: 'Айгерим Сейтова', dueOn: '2026-02-27' }],
    ready: [{ reportId: draft.id }],
    drafts: [],
  });
  const mine = await homeOf(colleague.actor);
  expect([mine.questions, mine.ready]).toEqual([[], []]);
  expect(mine.drafts).toMatchObject([{ id: draft.id, norm: { act: { key: 'law_education' } } }]);
});

test('home: of many questions those come that are to be answered first, and each leaves when it is', async () => {
  const group = await makeGroup();
  const { actor } = await makeMember(group.id, { role: 'coordinator' });
  const asked = [];
  for (let n = 0; n < 12; n += 1) asked.push(await makeAsked({ groupId: group.id }));
  const dueOn = (n: number) => new Date(Date.UTC(2026, 2, 20 - n));
  for (const [n, { questionId: id }] of asked.entries())
    await db().clarification.update({ where: { id }, data: { dueOn: dueOn(n) } });
  const shown = async () =>
    (await getGroupHome(actor, { lang: 'ru', now })).questions.map(({ reportId }) => reportId);
  const soonest = asked.map(({ id }) => id).toReversed();
  expect(await shown()).toEqual(soonest.slice(0, 10));
  const { id: reportId, questionId } = asked.at(-1)!;
  await db().clarification.update({ where: { id: questionId }, data: { closedAt: now } });
  expect(await shown()).toEqual(soonest.slice(1, 11));
  // A group that comes along later hears of the open question too.
  const partner = await makeGroup();
  const { id: openId } = asked[0]!;
  for (const report of [openId, reportId])
    await db().reportGroup.create({
      data: { reportId: report, groupId: partner.id, role: 'partner', addedAt: now },
    });
  const placed = await db().reportGroup.findMany({
    where: { groupId: partner.id },
    orderBy: { questionDueOn: 'asc' },
  });
  expect(placed.map((place) => [place.reportId, place.questionDueOn])).toEqual([
    [openId, dueOn(0)],
    [reportId, null],
  ]);
});

test('group, status and region narrow it, and each choice says how many it would show', async () => {
  const [one, two] = [await makeGroup({ name: 'Первая' }), await makeGroup({ name: 'Вторая' })];
  const me = await makeMember(one.id);
  const draft = await makeDraft(me.actor, one.id);
  const rejected = await makeReport({ groupId: one.id, status: 'rejected' });
  const other = await makeReport({ groupId: two.id, status: 'rejected' });
  // Of a stranger: in no list and in no count.
  await makeReport({ status: 'rejected' });
  const actor = {
    ...me.actor,
    officeRole: null,
    memberships: [one, two].map(({ id }) => ({
      groupId: id,
      role: 'member' as const,
      groupKind: 'ngo' as const,
    })),
  };
  const idsOf = async (over: Partial<ListAsked>) =>
    (await listReports(actor, { ...all, ...over })).lines.map(({ id }) => id).toSorted();
  expect(await idsOf({ group: one.id })).toEqual([draft.id, rejected.id].toSorted());
  expect(await idsOf({ status: 'rejected' })).toEqual([rejected.id, other.id].toSorted());
  expect(await idsOf({ region: 'shymkent' })).toEqual([draft.id]);
  expect(await idsOf({ region: 'shymkent', status: 'rejected' })).toEqual([]);

  const counts = await countReports(actor, {
    view: 'all',
    mineOf: null,
    group: one.id,
    lang: 'ru',
  });
  expect(counts).toEqual({
    views: { all: 2, drafts: 1, open: 0, closed: 1 },
    groups: [
      { key: one.id, label: 'Первая', count: 2 },
      { key: two.id, label: 'Вторая', count: 1 },
    ],
    statuses: [
      { key: 'draft', count: 1 },
      { key: 'rejected', count: 1 },
    ],
    regions: [{ key: 'shymkent', label: 'город Шымкент', count: 1 }],
  });
});
