import { beforeEach, describe, expect, test } from 'vitest';
import { can } from '#app/access/can.ts';
import { loadDesk } from '#app/features/review/queries/load-desk.server.ts';
import { listMine } from '#app/features/review/queries/list-mine.server.ts';
import { getAdmissions } from '#app/features/review/queries/get-admissions.server.ts';
import { answerAdmission } from '#app/features/review/commands/answer-admission.server.ts';
import { askAdmission } from '#app/features/review/commands/ask-admission.server.ts';
import { claimReport } from '#app/features/review/commands/claim-report.server.ts';
import { nameAnalyst } from '#app/features/review/commands/name-analyst.server.ts';
import { listAnalyst } from '#app/features/review/jobs/list-analyst.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import type { Actor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { makeCast, names, reportOf, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const reason = 'Работала с детскими садами Шымкента';
const long = new Date('2026-02-12T06:00:00Z');
let cast: Cast;
let reportId: string;
beforeEach(async () => {
  cast = await makeCast();
  ({ id: reportId } = await reportOf(cast, {
    status: 'submitted',
    visibility: 'confidential',
    assigneeId: null,
    namedIds: [],
  }));
});

const name = (now = new Date(), actor: Actor = cast.actors.head, to = cast.actors.analyst) =>
  nameAnalyst(contextOf(actor, now), { reportId, accountId: to.accountId, reason });
const only = async () => db().admission.findFirstOrThrow({ where: { reportId } });
const answer = async (actor: Actor, objection: string | null, now = new Date()) =>
  answerAdmission(contextOf(actor, now), { reportId, admissionId: (await only()).id, objection });
const reads = async (actor: Actor) =>
  (await getReport(actor, { id: reportId, lang: 'ru', now: new Date() })) !== null;
const types = async () => (await eventsOf(reportId)).map(({ type }) => type as string);

describe('the head’s first analyst', () => {
  test('is named with a reason, and opens nothing yet', async () => {
    expect(await name()).toMatchObject({ ok: true });
    expect(await only()).toMatchObject({ reason, isAgreed: null, listedAt: null });
    expect(await types()).toEqual(['review.analyst-named']);
    expect(await reads(cast.actors.analyst)).toBe(false);
    expect((await loadReportFacts(reportId))?.facts).toMatchObject({
      namedIds: [],
      analystNamed: true,
    });
  });

  test('opens it once the author agrees: the list has a new version, and it can be claimed', async () => {
    await name();
    expect(await answer(cast.actors.author, null)).toEqual({ ok: true });
    expect(await types()).toEqual([
      'review.analyst-named',
      'review.admission-agreed',
      'report.named-list-changed',
    ]);
    const list = await db().namedListVersion.findFirstOrThrow({ include: { members: true } });
    expect(list.members.map(({ accountId }) => accountId)).toContain(cast.actors.analyst.accountId);
    expect(await reads(cast.actors.analyst)).toBe(true);
    expect(
      await claimReport(contextOf(cast.actors.analyst, new Date()), { reportId }),
    ).toMatchObject({
      ok: true,
    });
    expect(await reads(cast.actors.head)).toBe(false);
    expect(await reads(cast.actors.assignee)).toBe(false);
  });

  test('opens it by the clock where the author says nothing, before any job has run', async () => {
    await name(long);
    const { analyst } = cast.actors;
    expect((await only()).opensAt).toEqual(new Date('2026-02-13T19:00:00Z'));
    expect(await reads(analyst)).toBe(true);
    const { facts } = (await loadReportFacts(reportId))!;
    expect(can(analyst, 'report.read', facts).allowed).toBe(true);
    expect(await claimReport(contextOf(analyst, new Date()), { reportId })).toMatchObject({
      ok: true,
    });
    const asked = { lang: 'ru' as const, now: new Date(), calendar: await loadCalendar() };
    expect(await listMine(analyst, asked)).toHaveLength(1);
    expect(await answer(cast.actors.author, reason)).toMatchObject({
      reason: 'review.admission-settled',
    });
  });

  test('stands on the kept list once the job has come, and only then', async () => {
    await name(long);
    const { id } = await only();
    await listAnalyst(id, new Date('2026-02-13T18:59:59Z'));
    expect((await only()).listedAt).toBeNull();
    await Promise.all([listAnalyst(id, new Date()), listAnalyst(id, new Date())]);
    expect((await only()).listedAt).not.toBeNull();
    expect(await db().reportPerson.count({ where: { reportId, relation: 'named' } })).toBe(1);
    expect(await types()).toEqual(['review.analyst-named', 'report.named-list-changed']);
  });

  test('is refused by an objection, whose reason the head reads; then another is named', async () => {
    await name();
    expect(await name()).toMatchObject({ reason: 'review.analyst-named-already' });
    const objection = 'Она родственница директора сада';
    expect(await answer(cast.actors.author, objection)).toEqual({ ok: true });
    const { id } = await only();
    await listAnalyst(id, new Date('2030-01-01T00:00:00Z'));
    expect(await reads(cast.actors.analyst)).toBe(false);
    const seen = await getAdmissions(cast.actors.head, { reportId, now: new Date() });
    expect(seen).toMatchObject({ isFirst: true, admissions: [{ state: 'refused', objection }] });
    expect(await name(new Date(), cast.actors.head, cast.actors.assignee)).toMatchObject({
      ok: true,
    });
  });

  test.each(['author', 'coordinator', 'analyst', 'administrator'] as const)(
    'is not named by %s',
    async (part) => {
      expect(await name(new Date(), cast.actors[part])).toMatchObject({ ok: false });
      expect(await db().admission.count()).toBe(0);
    },
  );

  test('is an analyst who works and does not stand aside', async () => {
    const { analyst, author, head } = cast.actors;
    await db().reportPerson.create({
      data: { reportId, accountId: analyst.accountId, relation: 'recused', addedAt: long },
    });
    for (const to of [analyst, author, head]) {
      expect(await name(new Date(), head, to)).toMatchObject({
        fields: { accountId: 'review.not-an-analyst' },
      });
    }
  });

  test('is one, of two named at once', async () => {
    const { analyst, assignee, head } = cast.actors;
    const done = await Promise.all([
      name(new Date(), head, analyst),
      name(new Date(), head, assignee),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().admission.count()).toBe(1);
  });

  test('is answered by the author alone', async () => {
    await name();
    for (const part of ['journalist', 'coordinator', 'colleague', 'analyst', 'head'] as const) {
      expect(await answer(cast.actors[part], null)).toMatchObject({ ok: false });
    }
    expect(await only()).toMatchObject({ isAgreed: null });
  });

  test('agreement and objection at once: one of them counts', async () => {
    await name();
    const { author } = cast.actors;
    const done = await Promise.all([answer(author, null), answer(author, reason)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reads(cast.actors.analyst)).toBe((await only()).isAgreed);
  });
});

describe('every later widening takes author and head', () => {
  const ask = (actor: Actor, accountId: string) =>
    askAdmission(contextOf(actor, new Date()), { reportId, accountId, reason });

  test('the author asks, the head consents without seeing the report, and the person reads it', async () => {
    const { author, colleague, head } = cast.actors;
    expect(await ask(author, colleague.accountId)).toEqual({ ok: true });
    expect(await reads(colleague)).toBe(false);
    expect(await answer(author, null)).toMatchObject({ reason: 'review.other-side-answers' });
    expect(await ask(author, colleague.accountId)).toMatchObject({
      reason: 'review.admission-waits',
    });
    const seen = await getAdmissions(head, { reportId, now: new Date() });
    expect(seen?.admissions).toMatchObject([{ name: 'Ержан Сулейменов', isForReader: true }]);
    expect(JSON.stringify(seen)).not.toContain('Освободившееся место');
    expect(await answer(head, null)).toEqual({ ok: true });
    expect(await reads(colleague)).toBe(true);
    expect(await reads(head)).toBe(false);
  });

  test('the head asks, and time alone never opens it', async () => {
    const { analyst, author, head } = cast.actors;
    await askAdmission(contextOf(head, long), { reportId, accountId: analyst.accountId, reason });
    expect(await only()).toMatchObject({ opensAt: null });
    expect(await reads(analyst)).toBe(false);
    expect(await answer(head, null)).toMatchObject({ ok: false });
    expect(await answer(author, 'Довольно одного')).toEqual({ ok: true });
    expect(await reads(analyst)).toBe(false);
    expect(await types()).toEqual(['review.admission-asked', 'review.admission-refused']);
  });

  test('while the author may still object to the first analyst, the head asks for nobody else', async () => {
    const { assignee, colleague, author, head } = cast.actors;
    await name();
    expect(await ask(head, assignee.accountId)).toMatchObject({
      reason: 'review.analyst-named-already',
    });
    const seen = await getAdmissions(head, { reportId, now: new Date() });
    expect(seen?.mayPropose).toBe(false);
    expect(await ask(author, colleague.accountId)).toEqual({ ok: true });
  });

  test('each asks for people of their own side, not yet on the list', async () => {
    const { analyst, author, head, journalist, stranger, colleague } = cast.actors;
    for (const [actor, to] of [
      [author, analyst],
      [author, stranger],
      [author, journalist],
      [head, colleague],
    ] as const) {
      expect(await ask(actor, to.accountId)).toMatchObject({
        fields: { accountId: 'review.not-for-the-list' },
      });
    }
  });

  test('an ordinary report has no list', async () => {
    const { id } = await reportOf(cast);
    const naming = { reportId: id, accountId: cast.actors.analyst.accountId, reason };
    expect(await nameAnalyst(contextOf(cast.actors.head), naming)).toMatchObject({
      reason: 'review.no-list',
    });
  });
});

test('the intake says what waits for the head, and lets go of what the office reads', async () => {
  const { author, colleague, head } = cast.actors;
  const lines = async () => (await loadDesk(head, 'ru', [])).intake;
  await name();
  expect(await lines()).toMatchObject([{ naming: { name: names.analyst, isRefused: false } }]);
  await answer(author, 'Знакомы лично');
  expect(await lines()).toMatchObject([{ naming: { isRefused: true } }]);
  await db().admission.deleteMany();
  await name();
  await answer(author, null);
  expect(await lines()).toEqual([]);
  const asked = { reportId, accountId: colleague.accountId, reason };
  await askAdmission(contextOf(author, new Date()), asked);
  expect(await lines()).toMatchObject([{ id: reportId, isAsked: true }]);
});
