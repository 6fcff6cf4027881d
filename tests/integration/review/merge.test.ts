import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { releaseReport } from '#app/features/review/commands/release-report.server.ts';
import { startAnalysis } from '#app/features/review/commands/start-analysis.server.ts';
import { undoMerge } from '#app/features/review/commands/undo-merge.server.ts';
import { decideSchema, type OwnDecision } from '#app/features/review/schema.ts';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeClaimed, makeQueued, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const reason = 'Те же слова того же пункта';
let cast: Cast;
let fromId: string;
let intoId: string;
beforeEach(async () => {
  cast = await makeCast();
  ({ id: fromId } = await makeQueued(cast.actors.author, cast.group.id));
  ({ id: intoId } = await makeClaimed(cast.actors.author, cast.group.id, cast.actors.assignee));
});

const seenOf = async (id: string) => ({ id, version: (await standing(id)).rowVersion });
const merge = async (actor = cast.actors.assignee, seenId = intoId) =>
  mergeReports(contextOf(actor, now), { fromId, intoId, reason, seen: await seenOf(seenId) });
const tail = async (id: string, count: number) =>
  (await eventsOf(id)).slice(-count).map(({ type }) => type);

describe('joining a duplicate', () => {
  test('claims it first, and leaves two moves, two events, a row and a decision', async () => {
    expect(await merge()).toMatchObject({ ok: true });
    expect(await standing(fromId)).toMatchObject({
      statusKey: 'merged',
      assigneeId: cast.actors.assignee.accountId,
    });
    expect(await tail(fromId, 2)).toEqual(['report.claimed', 'report.merged']);
    expect(replay(await eventsOf(fromId))).toMatchObject({
      status: 'merged',
      mergedIntoId: intoId,
    });
    expect(await db().reportMerge.findFirst({ where: { fromId } })).toMatchObject({
      intoId,
      reason,
      statusBeforeKey: 'in_triage',
      undoneAt: null,
    });
    expect(
      await db().decision.count({ where: { reportId: fromId, kindKey: 'merge_duplicate' } }),
    ).toBe(1);
    expect(await db().reportClock.count({ where: { reportId: fromId, stoppedAt: null } })).toBe(0);
  });

  test('the group of the duplicate reads the reason', async () => {
    await merge();
    const asked = { id: fromId, lang: 'ru', now: new Date() } as const;
    const { timeline } = (await getReport(cast.actors.author, asked))!.report;
    expect(timeline.find(({ what }) => 'key' in what && what.key === 'merged')?.said).toBe(reason);
  });

  test('is refused where another holds the duplicate, and nothing is claimed', async () => {
    await claimReport(contextOf(cast.actors.analyst, now), { reportId: fromId });
    expect(await merge()).toMatchObject({
      reason: 'review.claimed-by-other',
      values: { name: names.analyst },
    });
    expect(await standing(fromId)).toMatchObject({ statusKey: 'in_triage' });
  });

  test('refused after its claim, it keeps nothing of the claim', async () => {
    const closed = await reportOf(cast, { status: 'rejected' });
    const input = { fromId, intoId: closed.id, reason, seen: await seenOf(closed.id) };
    expect(await mergeReports(contextOf(cast.actors.assignee, now), input)).toMatchObject({
      reason: 'review.main-not-open',
    });
    expect(await standing(fromId)).toMatchObject({ statusKey: 'submitted', assigneeId: null });
    expect(await tail(fromId, 1)).toEqual(['report.number-given']);
  });

  test('a confidential report is not joined', async () => {
    const { assignee } = cast.actors;
    const secret = await reportOf(cast, {
      visibility: 'confidential',
      namedIds: [assignee.accountId],
    });
    const input = { fromId: secret.id, intoId, reason, seen: await seenOf(intoId) };
    expect(await mergeReports(contextOf(assignee, now), input)).toMatchObject({
      reason: 'review.confidential-not-merged',
    });
  });

  test('not to itself, and not unseen changes', async () => {
    const context = contextOf(cast.actors.assignee, now);
    const seen = await seenOf(intoId);
    expect(await mergeReports(context, { fromId: intoId, intoId, reason, seen })).toMatchObject({
      status: 422,
    });
    const stale = { ...seen, version: seen.version - 1 };
    expect(await mergeReports(context, { fromId, intoId, reason, seen: stale })).toMatchObject({
      reason: 'review.changed-meanwhile',
    });
  });

  test('crosswise at once, one is joined and no lock is waited for in a ring', async () => {
    await claimReport(contextOf(cast.actors.assignee, now), { reportId: fromId });
    const [a, b] = [await seenOf(fromId), await seenOf(intoId)];
    const context = contextOf(cast.actors.assignee, now);
    const results = await Promise.all([
      mergeReports(context, { fromId, intoId, reason, seen: b }),
      mergeReports(context, { fromId: intoId, intoId: fromId, reason, seen: a }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().reportMerge.count()).toBe(1);
  });
});

const sorted = <Row extends { id: string }>(rows: Row[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The report with everything that hangs on it, but for what counts its changes. */
async function wholeOf(id: string) {
  const {
    rowVersion: _,
    updatedAt: __,
    ...report
  } = await db().report.findUniqueOrThrow({
    where: { id },
    include: {
      versions: true,
      groups: true,
      people: true,
      sources: true,
      classes: true,
      clarifications: true,
      dossiers: true,
      clocks: true,
      linksFrom: true,
      linksTo: true,
    },
  });
  const { clocks, groups, ...rest } = report;
  const places = groups.map(({ changedAt: ___, ...place }) => place);
  return { ...rest, groups: places, clocks: sorted(clocks) };
}

/** Working days that each clock has used at a moment, and whether it stands. */
async function timeOf(id: string, at: Date) {
  return db().$queryRaw`
    select k.id, clock_days_used(k.id, ${at}) as used, exists (select from report_clock_pause p
      where p.clock_id = k.id and p.resumed_at is null) as stands
    from report_clock k where k.report_id = ${id}::uuid order by k.id`;
}

/** One step of the office or the author on the duplicate; what is not open is refused and changes nothing. */
type Step = 'claim' | 'release' | 'defer' | 'accept' | 'analyse' | 'withdraw';
async function take(step: Step, id: string, at: Date): Promise<void> {
  const { assignee, author } = cast.actors;
  const context = contextOf(step === 'withdraw' ? author : assignee, at);
  const deciding = async (fields: object) => {
    const { rowVersion: version } = await standing(id);
    const input = decideSchema.parse({ version, reason, ...fields }) as OwnDecision;
    return decideReport(context, { reportId: id, input });
  };
  const steps: Record<Step, () => Promise<unknown>> = {
    claim: () => claimReport(context, { reportId: id }),
    release: () => releaseReport(context, { reportId: id }),
    defer: () => deciding({ kind: 'defer', deferredUntil: '2027-01-15' }),
    accept: () => deciding({ kind: 'accept' }),
    analyse: () => startAnalysis(context, { reportId: id }),
    withdraw: () => withdrawReport(context, { reportId: id }),
  };
  await steps[step]();
}

const step = fc.record({
  name: fc.constantFrom(
    'merge',
    'merge',
    'undo',
    'undo-by-head',
    'claim',
    'release',
    'defer',
    'accept',
    'analyse',
    'withdraw',
  ),
  days: fc.integer({ min: 0, max: 9 }),
});

test('undoing restores every field and clock, whatever was done before and between, however long it took', async () => {
  const { author, assignee, head } = cast.actors;
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const { id } = await makeQueued(author, cast.group.id, { now });
      let before: { whole: unknown; time: unknown } | null = null;
      let at = now;
      for (const { name, days } of steps) {
        at = new Date(at.getTime() + days * 86_400_000);
        if (name === 'merge') {
          await take('claim', id, at);
          const then = { whole: await wholeOf(id), time: await timeOf(id, at) };
          const seen = await seenOf(intoId);
          const input = { fromId: id, intoId, reason, seen };
          const done = await mergeReports(contextOf(assignee, at), input);
          if (done.ok) before = then;
          else expect(await wholeOf(id)).toEqual(then.whole);
        } else if (name === 'undo' || name === 'undo-by-head') {
          const { statusKey } = await standing(id);
          const actor = name === 'undo' ? assignee : head;
          const done = await undoMerge(contextOf(actor, at), { reportId: id });
          expect(done.ok).toBe(statusKey === 'merged');
          if (done.ok) {
            expect(await wholeOf(id)).toEqual(before?.whole);
            expect(await timeOf(id, at)).toEqual(before?.time);
            undone += 1;
          }
        } else await take(name, id, at);
        const { statusKey: status, assigneeId } = await standing(id);
        expect(replay(await eventsOf(id))).toMatchObject({ status, assigneeId });
      }
    }),
    { numRuns: 15, endOnFailure: true, seed: 7 },
  );
  expect(undone).toBeGreaterThan(3);
});
