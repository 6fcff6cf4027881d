import { beforeEach, describe, expect, test } from 'vitest';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { reopenReport } from '#app/features/review/commands/reopen-report.server.ts';
import { setClass } from '#app/features/review/commands/set-class.server.ts';
import { startAnalysis } from '#app/features/review/commands/start-analysis.server.ts';
import { decideSchema, type OwnDecision } from '#app/features/review/schema.ts';
import { moveReport, takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { replay } from '#app/features/reports/domain/replay.ts';
import { db } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeClaimed, standing } from '#tests/factories/queued.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
let cast: Cast;
let reportId: string;
beforeEach(async () => {
  cast = await makeCast();
  ({ id: reportId } = await makeClaimed(cast.actors.author, cast.group.id, cast.actors.assignee));
});

const inputOf = async (kind: string, fields: Record<string, unknown> = {}) => {
  const { rowVersion } = await standing(reportId);
  return decideSchema.parse({ kind, version: rowVersion, ...fields }) as OwnDecision;
};
const decide = (input: OwnDecision, actor = cast.actors.assignee, key?: string) =>
  decideReport(contextOf(actor, now, key), { reportId, input });
const lastEvent = async () => (await eventsOf(reportId)).at(-1)!;

describe('each decision moves the report, keeps its grounds and starts what follows', () => {
  test('accept: a dossier, the clock of analysis, and the analyst who is named', async () => {
    const { analyst } = cast.actors;
    const input = await inputOf('accept', { reason: '', analystId: analyst.accountId });
    expect(await decide(input)).toMatchObject({ ok: true });
    expect(await standing(reportId)).toMatchObject({
      statusKey: 'accepted',
      assigneeId: analyst.accountId,
    });
    expect(await db().dossierReport.count({ where: { reportId } })).toBe(1);
    const clocks = await db().reportClock.findMany({ where: { reportId, stoppedAt: null } });
    expect(clocks).toMatchObject([{ kind: 'analysis', limitDays: 30 }]);
    expect((await eventsOf(reportId)).slice(-2).map(({ type }) => type)).toEqual([
      'report.accepted',
      'report.assigned',
    ]);
    expect(replay(await eventsOf(reportId))).toMatchObject({
      status: 'accepted',
      assigneeId: analyst.accountId,
    });
    expect(await startAnalysis(contextOf(analyst, now), { reportId })).toMatchObject({ ok: true });
    expect(await standing(reportId)).toMatchObject({ statusKey: 'under_analysis' });
  });

  test('accept takes nothing half: an unfit analyst leaves the report as it was', async () => {
    const input = await inputOf('accept', { analystId: cast.actors.author.accountId });
    expect(await decide(input)).toMatchObject({ ok: false, reason: 'review.not-an-analyst' });
    expect(await standing(reportId)).toMatchObject({ statusKey: 'in_triage' });
    expect(await db().dossierReport.count()).toBe(0);
    expect((await lastEvent()).type).toBe('report.claimed');
  });

  test('accept is refused while a source is missing', async () => {
    await db().source.deleteMany({ where: { reportId } });
    expect(await decide(await inputOf('accept'))).toMatchObject({
      reason: 'review.not-ready-to-accept',
      status: 422,
      values: { missing: ['source'] },
    });
  });

  test('a question stands open with its day, and stops the clock', async () => {
    const reason = 'Когда именно место показали в очереди?';
    expect(
      await decide(await inputOf('request_clarification', { reason, dueOn: '2026-03-02' })),
    ).toMatchObject({ ok: true });
    expect(await db().clarification.findFirst({ where: { reportId } })).toMatchObject({
      question: reason,
      answeredAt: null,
    });
    const pause = { resumedAt: null, clock: { reportId } };
    expect(await db().reportClockPause.count({ where: pause })).toBe(1);
    const { type, after } = (await lastEvent()) as { type: string; after?: object };
    expect(type).toBe('report.clarification-requested');
    expect(Object.keys(after ?? {}).sort()).toEqual([
      'assigneeId',
      'clarificationId',
      'dueOn',
      'status',
    ]);
  });

  test('a rejection for want of an answer closes the question, so that another can be asked later', async () => {
    await decide(await inputOf('request_clarification', { reason: 'Когда?', dueOn: '2026-03-02' }));
    expect(
      await decide(await inputOf('reject_no_sources', { reason: 'Ответа нет.' })),
    ).toMatchObject({ ok: true });
    const { head } = cast.actors;
    const { rowVersion: version } = await standing(reportId);
    const reopen = { reportId, version, reason: 'Ответ пришёл письмом.' };
    expect(await reopenReport(contextOf(cast.actors.assignee, now), reopen)).toMatchObject({
      status: 403,
    });
    expect(await reopenReport(contextOf(head, now), reopen)).toMatchObject({ ok: true });
    expect(await standing(reportId)).toMatchObject({ statusKey: 'in_triage' });
    expect(await db().comment.count({ where: { body: reopen.reason, circle: 'shared' } })).toBe(1);
    expect(
      await decide(
        await inputOf('request_clarification', { reason: 'А теперь?', dueOn: '2026-03-02' }),
      ),
    ).toMatchObject({ ok: true });
  });

  test('a referral names its addressee and letter, and who made it may take it back', async () => {
    const fields = {
      reason: 'Решает акимат',
      addressee: 'Акимат города',
      letterNumber: '12-7',
      letterDate: '2026-02-16',
    };
    await decide(await inputOf('redirect_body', fields));
    expect(await db().decision.findFirst({ where: { reportId } })).toMatchObject({
      kindKey: 'redirect_body',
      addressee: 'Акимат города',
      toStatusKey: 'redirected',
    });
    const { rowVersion: version } = await standing(reportId);
    const undone = await reopenReport(contextOf(cast.actors.assignee, now), {
      reportId,
      version,
      reason: 'Адресат ошибочный',
    });
    expect(undone).toMatchObject({ ok: true });
  });

  test('a deferral gives up the claim and pauses the clock up to its day', async () => {
    await decide(
      await inputOf('defer', { reason: 'Ждём новую редакцию', deferredUntil: '2026-03-10' }),
    );
    expect(await standing(reportId)).toMatchObject({
      statusKey: 'submitted',
      assigneeId: null,
      deferredUntil: new Date('2026-03-10'),
    });
    const pause = await db().reportClockPause.findFirstOrThrow({ where: { clock: { reportId } } });
    expect(pause).toMatchObject({ cause: 'deferral', resumedAt: new Date('2026-03-09T19:00:00Z') });
  });

  test('a day that has come is no term', async () => {
    const asked = await decide(
      await inputOf('request_clarification', { reason: 'Когда?', dueOn: '2026-02-16' }),
    );
    expect(asked).toMatchObject({ status: 422, fields: { dueOn: 'review.day-is-past' } });
  });
});

describe('two at once', () => {
  test('of two decisions one is kept, and the other is told what changed', async () => {
    const reject = await inputOf('reject_out_of_scope', { reason: 'Вне предмета' });
    const accept = await inputOf('accept');
    const results = await Promise.all([decide(reject), decide(accept, cast.actors.head)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      reason: 'review.changed-meanwhile',
      status: 409,
      values: { by: expect.any(String) },
    });
    expect(await db().decision.count({ where: { reportId } })).toBe(1);
  });

  test('a withdrawal against a decision: one holds, nothing of the other is kept', async () => {
    const { author } = cast.actors;
    const context = contextOf(author, now);
    const withdraw = () =>
      inTransaction(async (tx) => {
        const report = await takeReport(tx, author, reportId);
        return 'ok' in report
          ? report
          : moveReport(tx, context, report, { move: 'withdraw', extra: {} });
      });
    const results = await Promise.all([decide(await inputOf('accept')), withdraw()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { statusKey } = await standing(reportId);
    expect(await db().decision.count({ where: { reportId } })).toBe(
      statusKey === 'accepted' ? 1 : 0,
    );
    expect(replay(await eventsOf(reportId))).toMatchObject({ status: statusKey });
  });

  test('eight times with one key is one decision', async () => {
    const input = await inputOf('reject_out_of_scope', { reason: 'Вне предмета' });
    const results = await Promise.all(
      Array.from({ length: 8 }, () => decide(input, cast.actors.assignee, 'once')),
    );
    expect(new Set(results.map((done) => done.ok && done.id)).size).toBe(1);
    expect(await db().decision.count({ where: { reportId } })).toBe(1);
  });
});

test('another analyst decides nothing', async () => {
  expect(await decide(await inputOf('accept'), cast.actors.analyst)).toMatchObject({ status: 403 });
});

test('the office sets the class itself, with a reason', async () => {
  const [one] = await db().monitoringClass.findMany({ take: 1 });
  const input = { reportId, classes: [one!.key], reason: 'Вид пробела назван своими словами' };
  expect(await setClass(contextOf(cast.actors.assignee, now), input)).toEqual({ ok: true });
  expect(await lastEvent()).toMatchObject({
    type: 'report.class-set',
    after: { classes: [one!.key] },
  });
  expect(await setClass(contextOf(cast.actors.analyst, now), input)).toMatchObject({ status: 403 });
});
