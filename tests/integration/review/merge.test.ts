import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { undoMerge } from '#app/features/review/commands/undo-merge.server.ts';
import { decideSchema, type OwnDecision } from '#app/features/review/schema.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
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

/** All that a merge may touch. */
const stateOf = async (id: string) => {
  const { rowVersion: _, ...report } = await standing(id);
  const clocks = await db().reportClock.findMany({
    where: { reportId: id, stoppedAt: null },
    select: { id: true, kind: true },
  });
  const people = await db().reportPerson.count({ where: { reportId: id } });
  const groups = await db().reportGroup.count({ where: { reportId: id } });
  return { report, clocks, people, groups };
};

test('undoing restores every field, whatever was done before and between', async () => {
  const { assignee, head } = cast.actors;
  const steps = fc.array(fc.constantFrom('merge', 'undo', 'undo-by-head', 'defer', 'claim'), {
    maxLength: 8,
  });
  // One report goes through all sequences, one after the other.
  let before: Awaited<ReturnType<typeof stateOf>> | null = null;
  await fc.assert(
    fc.asyncProperty(steps, async (names) => {
      for (const name of names) {
        const { statusKey, rowVersion } = await standing(fromId);
        if (name === 'claim') await claimReport(contextOf(assignee, now), { reportId: fromId });
        if (name === 'defer' && statusKey === 'in_triage') {
          const input = decideSchema.parse({
            kind: 'defer',
            version: rowVersion,
            reason,
            deferredUntil: '2026-03-10',
          });
          await decideReport(contextOf(assignee, now), {
            reportId: fromId,
            input: input as OwnDecision,
          });
        }
        if (name === 'merge' && statusKey !== 'merged') {
          await claimReport(contextOf(assignee, now), { reportId: fromId });
          before = await stateOf(fromId);
          expect(await merge()).toMatchObject({ ok: true });
        }
        if (name.startsWith('undo')) {
          const actor = name === 'undo' ? assignee : head;
          const done = await undoMerge(contextOf(actor, now), { reportId: fromId });
          expect(done.ok).toBe(statusKey === 'merged');
          if (done.ok) expect(await stateOf(fromId)).toEqual(before);
        }
        const { statusKey: status, assigneeId } = await standing(fromId);
        expect(replay(await eventsOf(fromId))).toMatchObject({ status, assigneeId });
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
