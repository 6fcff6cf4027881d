import { beforeEach, describe, expect, test } from 'vitest';
import { articleKeyOf } from '#app/features/acts/domain/provision-path.ts';
import { stageOf } from '#app/features/reading/domain/article-state.ts';
import type { Actor } from '#app/access/actor.ts';
import { listArticleReports } from '#app/features/reading/queries/list-article-reports.server.ts';
import { loadArticleStates } from '#app/features/reading/queries/load-article-states.server.ts';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import { reportStatuses, type ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { undoMerge } from '#app/features/review/commands/undo-merge.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { changeArticle, cite, makeReadAct } from '#tests/factories/campaign.ts';
import { makeCast, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeClaimed, makeQueued, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase();

let cast: Cast;
let act: Awaited<ReturnType<typeof makeReadAct>>;
beforeEach(async () => {
  cast = await makeCast();
  act = await makeReadAct();
});

const statesFor = (actor = cast.actors.stranger) => loadArticleStates(actor, { actId: act.id });
const stateAt = async (at: number) => {
  const { state, reports } = (await statesFor())[at]!;
  return { state, reports };
};
const citing = async (
  status: ReportStatus,
  visibility: 'ordinary' | 'confidential' = 'ordinary',
) => {
  const report = await reportOf(cast, { status, visibility });
  await cite(report.versionId, act.id, `${act.articleKeys[0]}/p1`, `${act.articleKeys[1]}/p1/s2`);
  return report;
};
const move = (id: string, data: { statusKey?: ReportStatus; updatedAt?: Date }) =>
  db().report.update({ where: { id }, data: { updatedAt: new Date('2026-03-01'), ...data } });
const untouched = { state: 'not_looked_at', reports: 0 };

describe('the articles that a report cites', () => {
  test('follow it from stage to stage, each article once', async () => {
    const { id } = await citing('submitted');
    expect(await stateAt(0)).toEqual({ state: 'reported', reports: 1 });
    expect(await stateAt(1)).toEqual({ state: 'reported', reports: 1 });
    expect(await stateAt(2)).toEqual(untouched);
    const way = [
      ['in_triage', 'reported'],
      ['accepted', 'reported'],
      ['under_analysis', 'reported'],
      ['finding_confirmed', 'confirmed'],
      ['measures_in_progress', 'being_amended'],
      ['closed_resolved', 'amended'],
    ] as const;
    for (const [statusKey, state] of way) {
      await move(id, { statusKey });
      expect(await stateAt(0)).toEqual({ state, reports: 1 });
    }
    await changeArticle(act.articleKeys[0]!, '2026-03-02');
    expect(await stateAt(0)).toEqual({ state: 'again', reports: 1 });
  });

  test('hear nothing of drafts and of confidential reports', async () => {
    await citing('draft');
    await citing('accepted', 'confidential');
    expect(await stateAt(0)).toEqual(untouched);
  });

  test('are left when it becomes confidential or loses the norm', async () => {
    const hidden = await citing('submitted');
    const { versionId } = await citing('closed_resolved');
    expect(await stateAt(0)).toEqual({ state: 'reported', reports: 2 });
    await db().report.update({
      where: { id: hidden.id },
      data: { visibility: 'confidential', number: null, mark: 'M00077' },
    });
    expect(await stateAt(0)).toEqual({ state: 'amended', reports: 1 });
    await db().reportProvision.deleteMany({ where: { versionId, position: 0 } });
    expect(await stateAt(0)).toEqual(untouched);
    expect(await stateAt(1)).toEqual({ state: 'amended', reports: 1 });
  });

  test('follow the version that holds', async () => {
    const { id, authorId } = await citing('accepted');
    const at = new Date('2026-03-01T00:00:00Z');
    const version = { id: newId(), reportId: id, number: 2, authorId, createdAt: at, savedAt: at };
    await db().reportVersion.create({
      data: { ...version, submittedAt: at, reason: 'Другая статья' },
    });
    await cite(version.id, act.id, `${act.articleKeys[2]}/p1`);
    expect(await stateAt(2)).toEqual(untouched);
    await db().report.update({ where: { id }, data: { currentVersionId: version.id } });
    expect(await stateAt(0)).toEqual(untouched);
    expect(await stateAt(2)).toEqual({ state: 'reported', reports: 1 });
  });

  test('are counted as the rows stand, whatever moves together', async () => {
    const moves: [ReportStatus, ReportStatus][] = [
      ['submitted', 'withdrawn'],
      ['in_triage', 'accepted'],
      ['in_triage', 'rejected'],
      ['under_analysis', 'finding_confirmed'],
      ['finding_confirmed', 'measures_in_progress'],
      ['measures_in_progress', 'closed_resolved'],
      ['measures_in_progress', 'closed_no_change'],
    ];
    const all = await Promise.all(moves.map(([from]) => citing(from)));
    await Promise.all(all.map(({ id }, at) => move(id, { statusKey: moves[at]![1] })));
    const [counted] = await db().$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from (
        select article_key, stage, count(*)::int as n from article_report group by 1, 2) r
      full join (select * from article_stage where reports <> 0) s using (article_key, stage)
      where r.n is distinct from s.reports`;
    expect(counted!.wrong).toBe(0);
    expect(await stateAt(0)).toEqual({ state: 'being_amended', reports: 5 });
  });
});

describe('through the product’s own commands', () => {
  const article26 = 'Z070000319_/a26';
  const now = new Date('2026-02-16T06:00:00Z');
  const reportsAt26 = async () =>
    Object.fromEntries(
      (
        await db().articleStage.findMany({ where: { articleKey: article26, reports: { gt: 0 } } })
      ).map(({ stage, reports }) => [stage, reports]),
    );

  test('sent, joined to another, parted again and withdrawn', async () => {
    const { actors, group } = cast;
    const { id: fromId } = await makeQueued(actors.author, group.id);
    const { id: intoId } = await makeClaimed(actors.author, group.id, actors.assignee);
    expect(await reportsAt26()).toEqual({ reported: 2 });
    const seen = { id: intoId, version: (await standing(intoId)).rowVersion };
    const merge = await mergeReports(contextOf(actors.assignee, now), {
      fromId,
      intoId,
      reason: 'Те же слова',
      seen,
    });
    expect(merge.ok).toBe(true);
    expect(await reportsAt26()).toEqual({ reported: 1 });
    expect((await undoMerge(contextOf(actors.assignee, now), { reportId: fromId })).ok).toBe(true);
    expect(await reportsAt26()).toEqual({ reported: 2 });
    expect((await withdrawReport(contextOf(actors.author, now), { reportId: fromId })).ok).toBe(
      true,
    );
    expect(await reportsAt26()).toEqual({ reported: 1 });
  });
});

describe('who may know', () => {
  test('an administrator and a visitor learn of no report, not even by a number', async () => {
    await citing('submitted');
    expect((await statesFor(cast.actors.administrator))[0]).toMatchObject(untouched);
    expect(await loadArticleStates({ kind: 'visitor' }, { actId: act.id })).toEqual([]);
    expect((await statesFor(cast.actors.head))[0]).toMatchObject({ state: 'reported', reports: 1 });
  });

  test('it is one statement', async () => {
    expect(await statementsOf(() => statesFor())).toBe(1);
  });
});

test('the database reads keys and statuses as the code does', async () => {
  const keys = [
    'Z07_/a26/p2/s3',
    'Z07_/a43-1',
    'K26/an1/p3/s1',
    'V22/p12',
    'V22/pt1',
    'Z07_',
    'Z07_/ch3',
    'Z07_/an2/a5/p1',
    'Z07_/sec1/par2',
  ];
  const read = await db().$queryRaw<{ key: string; article: string | null }[]>`
    select key, article_key_of(key) as article from unnest(${keys}::text[]) key`;
  expect(read).toEqual(keys.map((key) => ({ key, article: articleKeyOf(key) })));
  const staged = await db().$queryRaw<{ status: ReportStatus; stage: string | null }[]>`
    select status, article_stage_of(status) as stage from unnest(${[...reportStatuses]}::text[]) status`;
  expect(staged).toEqual(reportStatuses.map((status) => ({ status, stage: stageOf(status) })));
});

test('the list behind the numbers holds what its reader may open, all of it or the findings', async () => {
  const articleKey = act.articleKeys[0]!;
  const listed = async (actor: Actor, onlyFindings = false) =>
    (
      await listArticleReports(actor, { articleKey, lang: 'ru', onlyFindings, after: null })
    ).reports.map(({ id }) => id);
  const sent = await citing('submitted');
  const found = await citing('finding_confirmed');
  await citing('submitted', 'confidential');
  const { analyst, author, stranger, administrator } = cast.actors;
  const all = [sent.id, found.id].toSorted().toReversed();
  expect(await listed(analyst)).toEqual(all);
  expect(await listed(analyst, true)).toEqual([found.id]);
  expect(await listed(author)).toEqual(all);
  expect(await listed(stranger)).toEqual([]);
  expect(await listed(administrator)).toEqual([]);
  const [state] = await loadArticleStates(analyst, { articleKeys: [articleKey] });
  expect(state).toMatchObject({ reports: 2, findings: 1 });
});
