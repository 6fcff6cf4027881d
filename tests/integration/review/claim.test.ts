import { beforeEach, describe, expect, test } from 'vitest';
import { assignReport } from '#app/features/review/commands/assign-report.server.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { recuseFromReport } from '#app/features/review/commands/recuse-from-report.server.ts';
import { releaseReport } from '#app/features/review/commands/release-report.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeQueued, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

let cast: Cast;
let reportId: string;
beforeEach(async () => {
  cast = await makeCast();
  ({ id: reportId } = await makeQueued(cast.actors.author, cast.group.id));
});
const typesOf = async () => (await eventsOf(reportId)).map(({ type }) => type);

describe('claiming', () => {
  test('makes the analyst the holder, with its event', async () => {
    const { analyst } = cast.actors;
    expect(await claimReport(contextOf(analyst), { reportId })).toMatchObject({ ok: true });
    expect(await standing(reportId)).toMatchObject({
      statusKey: 'in_triage',
      assigneeId: analyst.accountId,
    });
    expect((await typesOf()).at(-1)).toBe('report.claimed');
    expect(replay(await eventsOf(reportId))).toMatchObject({ assigneeId: analyst.accountId });
  });

  test('of two at once one wins and the other is told who', async () => {
    const { analyst, assignee } = cast.actors;
    const results = await Promise.all(
      [analyst, assignee].map((actor) => claimReport(contextOf(actor), { reportId })),
    );
    const { assigneeId } = await standing(reportId);
    const winner = assigneeId === analyst.accountId ? names.analyst : names.assignee;
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({
      ok: false,
      reason: 'review.claimed-by-other',
      status: 409,
      values: { name: winner },
    });
    expect((await typesOf()).filter((type) => type === 'report.claimed')).toHaveLength(1);
  });

  test('twice by one person is one claim', async () => {
    const claim = () => claimReport(contextOf(cast.actors.analyst), { reportId });
    expect((await Promise.all([claim(), claim()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await typesOf()).filter((type) => type === 'report.claimed')).toHaveLength(1);
  });

  test.each(['author', 'stranger', 'administrator'] as const)('is not for the %s', async (who) => {
    const done = await claimReport(contextOf(cast.actors[who]), { reportId });
    expect(done).toMatchObject({ ok: false, status: who === 'author' ? 403 : 404 });
    expect(await standing(reportId)).toMatchObject({ statusKey: 'submitted' });
  });
});

describe('giving back and handing on', () => {
  beforeEach(() => claimReport(contextOf(cast.actors.assignee), { reportId }));

  test('who holds it gives it back; another analyst cannot', async () => {
    const { analyst, assignee } = cast.actors;
    expect(await releaseReport(contextOf(analyst), { reportId })).toMatchObject({
      reason: 'review.move-not-yours',
      status: 403,
    });
    expect(await releaseReport(contextOf(assignee), { reportId })).toMatchObject({ ok: true });
    expect(await standing(reportId)).toMatchObject({
      statusKey: 'submitted',
      assigneeId: null,
      claimedAt: null,
    });
  });

  test('the head gives it to another analyst, and replay knows', async () => {
    const { analyst, head } = cast.actors;
    expect(await assignReport(contextOf(head), { reportId, toId: analyst.accountId })).toEqual({
      ok: true,
    });
    expect(await standing(reportId)).toMatchObject({
      statusKey: 'in_triage',
      assigneeId: analyst.accountId,
    });
    expect(replay(await eventsOf(reportId))).toMatchObject({ assigneeId: analyst.accountId });
  });

  test('an analyst does not take it away from another', async () => {
    const { analyst } = cast.actors;
    const done = await assignReport(contextOf(analyst), { reportId, toId: analyst.accountId });
    expect(done).toMatchObject({ ok: false, status: 403 });
  });

  test('it is given to people of the office alone', async () => {
    const toId = cast.actors.author.accountId;
    const done = await assignReport(contextOf(cast.actors.head), { reportId, toId });
    expect(done).toMatchObject({ reason: 'review.not-an-analyst', status: 422 });
  });
});

describe('standing aside', () => {
  test('the holder gives the report back, and neither claims it nor gets it any more', async () => {
    const { analyst, head } = cast.actors;
    await claimReport(contextOf(analyst), { reportId });
    const reason = 'В этой школе учится мой сын.';
    expect(await recuseFromReport(contextOf(analyst), { reportId, reason })).toEqual({ ok: true });
    expect((await typesOf()).slice(-2)).toEqual(['report.released', 'review.recused']);
    expect(await claimReport(contextOf(analyst), { reportId })).toMatchObject({ status: 403 });
    const given = await assignReport(contextOf(head), { reportId, toId: analyst.accountId });
    expect(given).toMatchObject({ reason: 'review.stands-aside' });
    const row = await db().reportPerson.findFirstOrThrow({
      where: { reportId, relation: 'recused' },
    });
    expect(row).toMatchObject({ accountId: analyst.accountId, reason });
    const { before, after } = (await eventsOf(reportId)).at(-1) as {
      before?: unknown;
      after?: unknown;
    };
    expect({ before, after }).toEqual({ before: null, after: { accountId: analyst.accountId } });
  });

  test('an accepted report is handed on first', async () => {
    const { assignee } = cast.actors;
    const { id } = await reportOf(cast, { status: 'accepted' });
    const done = await recuseFromReport(contextOf(assignee), { reportId: id, reason: 'Родня' });
    expect(done).toMatchObject({ reason: 'review.hand-on-first', status: 409 });
    expect(await db().reportPerson.count({ where: { reportId: id, relation: 'recused' } })).toBe(0);
  });
});
