// A newer edition of an act, and the reports whose words it changes.
import { describe, expect, test } from 'vitest';
import type { AccountActor } from '#app/access/actor.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { listNotifications } from '#app/features/notifications/queries/list-notifications.server.ts';
import {
  answerByAmendment,
  answerRecheck,
} from '#app/features/reports/commands/answer-recheck.server.ts';
import { setVisibility } from '#app/features/reports/commands/set-visibility.server.ts';
import { recheckEdition } from '#app/features/reports/jobs/recheck-edition.server.ts';
import { getGroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { getRechecks } from '#app/features/reports/queries/get-rechecks.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { listRechecks } from '#app/features/reports/queries/list-rechecks.server.ts';
import { db } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { citedAct, makeCitingDraft, makeCitingReport, oldText } from '#tests/factories/cited.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { makeFinding } from '#tests/factories/outcome.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-11-25T07:00:00Z');
const newer = { actKey: citedAct, validFrom: '2026-09-01' };

async function scene() {
  await makeEdition(oldText, { actKey: citedAct, validFrom: '2026-01-01' });
  const cast = await makeCast();
  const { author } = cast.actors;
  const cites = (place: Record<string, string>) => makeCitingReport(author, cast.group.id, [place]);
  return { cast, ...cast.actors, groupId: cast.group.id, cites };
}

/** The edition comes and the queue does what it brings. */
async function comes(text: string, given: object = {}) {
  const editionId = await makeEdition(text, { ...newer, ...given });
  const raised = await recheckEdition(editionId, now);
  for (const { id } of await db().event.findMany({
    where: { type: 'report.recheck-raised' },
    orderBy: { seq: 'asc' },
  }))
    await dispatchEvent(id, now);
  return { editionId, raised };
}

const raisedOn = async () =>
  (await db().recheck.findMany({ orderBy: [{ raisedAt: 'asc' }, { provisionKey: 'asc' }] })).map(
    ({ reportId, provisionKey, kind }) => ({
      reportId,
      at: provisionKey.split('/').slice(1),
      kind,
    }),
  );
const toldOf = async (actor: AccountActor) =>
  (await listNotifications(actor)).items.filter(({ kind }) => kind === 'recheck').length;
const waitingFor = async (actor: AccountActor) =>
  (await listRechecks(actor, { view: 'waiting', lang: 'ru' })).lines.map((line) => line.reportId);

test('exactly the reports whose words changed are up for a recheck, with both texts', async () => {
  const { author, groupId, cites } = await scene();
  const changed = await cites({ article: '1', point: '2' });
  const whole = await cites({ article: '1' });
  await cites({ article: '1', point: '1' });
  await cites({ article: '2', point: '2' });
  const { id: draft } = await makeCitingDraft(author, groupId, [{ article: '1', point: '2' }]);
  const text = oldText.replace('устанавливает организация', 'устанавливает Правительство');
  expect(await comes(text)).toMatchObject({ raised: 3 });
  expect((await raisedOn()).map(({ reportId, kind }) => `${reportId} ${kind}`).toSorted()).toEqual(
    [changed, whole, draft].map((id) => `${id} changed`).toSorted(),
  );
  const page = await getRechecks(author, { id: changed, lang: 'ru' });
  expect(page).toMatchObject({ answers: ['holds', 'closed'], mayAmend: true });
  expect(page!.rechecks).toMatchObject([
    {
      kind: 'changed',
      oldFrom: '2026-01-01',
      newFrom: '2026-09-01',
      oldWords: '2. Порядок учёта устанавливает организация "самостоятельно".',
      newWords: '2. Порядок учёта устанавливает Правительство "самостоятельно".',
      isWaiting: true,
    },
  ]);
});

test('spaces, quotes, dashes and look-alike letters raise nothing, nor do other languages', async () => {
  const { cites } = await scene();
  await cites({ article: '1' });
  const cosmetic = oldText
    .replace('"самостоятельно"', '«самостоятельно»')
    .replace('(дети) — лицо', '(дети) –\u00A0лицо')
    .replace('Порядок учёта', 'Порядок  учета');
  expect(await comes(cosmetic)).toMatchObject({ raised: 0 });
  expect(await comes('1-бап. Ұғымдар\n1. Басқаша.\n', { language: 'kk' })).toMatchObject({
    raised: 0,
  });
});

test('a place that is repealed or gone says so; an excerpt says nothing of what it leaves out', async () => {
  const { cites } = await scene();
  const repealed = await cites({ article: '2', point: '2' });
  const gone = await cites({ article: '1', point: '1', subpoint: '2' });
  const excerpt = 'Статья 1. Основные понятия\n2. Порядок учёта устанавливает министр.\n';
  expect(await comes(excerpt, { extent: 'excerpt', validFrom: '2026-08-01' })).toMatchObject({
    raised: 0,
  });
  const text = oldText
    .replace('2. Иностранцы пользуются теми же правами.', '2. Исключен Законом РК от 01.08.2026.')
    .replace('2) сирота — ребёнок, у которого умерли оба родителя.\n', '');
  await comes(text);
  expect(await raisedOn()).toEqual(
    expect.arrayContaining([
      { reportId: repealed, at: ['a2', 'p2'], kind: 'repealed' },
      { reportId: gone, at: ['a1', 'p1', 's2'], kind: 'gone' },
    ]),
  );
  expect(await raisedOn()).toHaveLength(2);
});

test('those it concerns are told once, however often the job runs, and nobody else', async () => {
  const { cites, author, coordinator, colleague, stranger, head, analyst } = await scene();
  const reportId = await cites({ article: '1', point: '2' });
  const { editionId } = await comes(oldText.replace('Порядок учёта', 'Порядок надзора'));
  await recheckEdition(editionId, now);
  for (const { id } of await db().event.findMany()) await dispatchEvent(id, now);
  expect(await raisedOn()).toHaveLength(1);
  const events = (await eventsOf(reportId)).filter(({ type }) => type === 'report.recheck-raised');
  expect(events).toHaveLength(1);
  // Nobody of the office holds it: the head hears of it.
  for (const actor of [author, coordinator, head]) expect(await toldOf(actor)).toBe(1);
  for (const actor of [colleague, stranger, analyst]) expect(await toldOf(actor)).toBe(0);
});

test('of a confidential report and of a draft nobody beyond their people learns anything', async () => {
  const { groupId, author, coordinator, stranger, head, analyst } = await scene();
  const { id } = await makeCitingDraft(author, groupId, [{ article: '1', point: '2' }]);
  const visibility = 'confidential' as const;
  expect(await setVisibility(contextOf(author), { reportId: id, visibility })).toEqual({
    ok: true,
  });
  await comes(oldText.replace('Порядок учёта', 'Порядок надзора'));
  expect(await waitingFor(author)).toEqual([id]);
  expect(await toldOf(author)).toBe(1);
  for (const actor of [coordinator, stranger, head, analyst]) {
    expect(await waitingFor(actor)).toEqual([]);
    expect(await toldOf(actor)).toBe(0);
    expect(await getRechecks(actor, { id, lang: 'ru' })).toBeNull();
    const [recheck] = await db().recheck.findMany();
    const asked = { reportId: id, recheckId: recheck!.id, answer: 'holds' as const, note: '' };
    expect(await answerRecheck(contextOf(actor, now), asked)).toMatchObject({ status: 404 });
  }
});

test('«still holds» pins the citation to the newer words; the later of two is told', async () => {
  const { cites, author, coordinator } = await scene();
  const reportId = await cites({ article: '1', point: '2' });
  const text = oldText.replace('Порядок учёта', 'Порядок надзора');
  await comes(text);
  const { id: recheckId } = await db().recheck.findFirstOrThrow();
  const asked = { reportId, recheckId, answer: 'holds' as const, note: '' };
  expect(await answerRecheck(contextOf(author, now), asked)).toEqual({ ok: true });
  expect(await answerRecheck(contextOf(coordinator, now), asked)).toMatchObject({
    status: 409,
    reason: 'recheck.answered',
  });
  expect((await eventsOf(reportId)).at(-1)).toMatchObject({
    type: 'report.recheck-answered',
    actorId: author.accountId,
    after: { recheckId, answer: 'holds' },
  });
  expect(await waitingFor(author)).toEqual([]);
  const { fragment } = await db().reportProvision.findFirstOrThrow({
    where: { version: { reportId } },
    select: { fragment: true },
  });
  expect(fragment!.body).toContain('Порядок надзора');
  // The old words stay readable, and the next edition is compared with the newer ones.
  const page = await getRechecks(author, { id: reportId, lang: 'ru' });
  expect(page!.rechecks[0]).toMatchObject({ answer: 'holds', isWaiting: false });
  expect(page!.rechecks[0]!.oldWords).toContain('Порядок учёта');
  expect(
    await comes(`${text}Статья 3. Новая\n1. Новое.\n`, { validFrom: '2026-10-01' }),
  ).toMatchObject({ raised: 0 });
});

test('that the change closes the gap needs a word for the office and moves no status', async () => {
  const { cites, author, colleague, head } = await scene();
  const reportId = await cites({ article: '1', point: '2' });
  await comes(oldText.replace('Порядок учёта', 'Порядок надзора'));
  const { id: recheckId } = await db().recheck.findFirstOrThrow();
  const asked = { reportId, recheckId, answer: 'closed' as const };
  const note = 'Орган теперь назван.';
  expect(await answerRecheck(contextOf(author, now), { ...asked, note: '' })).toMatchObject({
    status: 422,
    fields: { note: 'recheck.say-how' },
  });
  expect(await answerRecheck(contextOf(colleague, now), { ...asked, note })).toMatchObject({
    status: 403,
  });
  const before = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  expect(await answerRecheck(contextOf(author, now), { ...asked, note })).toEqual({ ok: true });
  const after = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  expect(after.statusKey).toBe(before.statusKey);
  const { lines } = await listRechecks(head, { view: 'closed', lang: 'ru' });
  expect(lines).toMatchObject([{ reportId, recheck: { note, answer: 'closed' } }]);
});

test('an edition older than what is held changes nothing; the newest asks in place of the one before', async () => {
  const { cites } = await scene();
  await cites({ article: '1', point: '2' });
  await comes(oldText.replace('Порядок учёта', 'Порядок надзора'));
  expect(await comes(oldText.replace('учёта', 'книг'), { validFrom: '2026-05-01' })).toMatchObject({
    raised: 0,
  });
  expect(await comes(oldText, { validFrom: '2026-10-01' })).toMatchObject({ raised: 0 });
  expect(await db().recheck.findMany({ select: { answer: true } })).toEqual([
    { answer: 'overtaken' },
  ]);
});

describe('a finding', () => {
  /** The report was filed by the first edition, the finding signed by the second. */
  async function found() {
    const all = await scene();
    const reportId = await all.cites({ article: '1', point: '2' });
    const second = oldText.replace('Порядок учёта', 'Порядок надзора');
    await comes(second, { validFrom: '2026-05-01' });
    const { id: recheckId } = await db().recheck.findFirstOrThrow();
    const holds = { reportId, answer: 'holds' as const, note: '' };
    expect(await answerRecheck(contextOf(all.author, now), { ...holds, recheckId })).toEqual({
      ok: true,
    });
    const people = {
      draftedById: all.assignee.accountId,
      signedById: all.head.accountId,
    };
    const findingId = await makeFinding(reportId, people, '2026-06-01');
    return { ...all, reportId, second, holds, findingId };
  }
  const pinned = (findingId: string) =>
    db().findingProvision.findMany({
      where: { findingId },
      select: { pinnedFrom: true, fragment: { select: { body: true } } },
    });

  test('is pinned to the words of the day on which it was signed, by itself', async () => {
    const { findingId, reportId, analyst } = await found();
    expect(await pinned(findingId)).toEqual([
      {
        pinnedFrom: new Date('2026-05-01'),
        fragment: { body: '2. Порядок надзора устанавливает организация "самостоятельно".' },
      },
    ]);
    // What nobody has signed is no finding yet.
    const draft = { draftedById: analyst.accountId, signedById: null };
    await db().dossierReport.deleteMany({ where: { reportId } });
    expect(await pinned(await makeFinding(reportId, draft, '2026-06-02'))).toEqual([]);
  });

  test('is up for a recheck of its own, beside its report, and people are told once of both', async () => {
    const { reportId, findingId, second, author, head, analyst } = await found();
    const told = [await toldOf(author), await toldOf(head)];
    const third = second.replace('устанавливает организация', 'устанавливает министр');
    expect(await comes(third)).toMatchObject({ raised: 1 });
    const waiting = await db().recheck.findMany({ where: { answer: null } });
    expect(waiting.map((one) => [one.reportId, one.findingId]).toSorted()).toEqual(
      [
        [reportId, findingId],
        [reportId, null],
      ].toSorted(),
    );
    expect([await toldOf(author), await toldOf(head)]).toEqual(told.map((count) => count + 1));
    expect(await toldOf(analyst)).toBe(0);
    expect((await getReport(author, { id: reportId, lang: 'ru', now }))!.report).toMatchObject({
      rechecks: [{ ofFinding: expect.any(Boolean) }, { ofFinding: expect.any(Boolean) }],
      findings: [{ rests: [{ from: '2026-05-01', act: { key: citedAct } }] }],
    });
  });

  test('is asked of alone where the report has read the newer words already', async () => {
    const { reportId, findingId, second, author } = await found();
    await db().$executeRaw`update report_provision set pinned_from = '2026-09-01'`;
    await comes(second.replace('устанавливает организация', 'устанавливает министр'));
    const waiting = await db().recheck.findMany({ where: { answer: null } });
    expect(waiting.map((one) => [one.reportId, one.findingId])).toEqual([[reportId, findingId]]);
    // The group reads of it; it has nothing to do.
    expect((await getRechecks(author, { id: reportId, lang: 'ru' }))!.rechecks[0]).toMatchObject({
      ofFinding: true,
      isWaiting: true,
    });
    expect((await getGroupHome(author, { lang: 'ru', now })).rechecks).toEqual([]);
  });

  test('is answered by the office alone; an amendment of the report says nothing of it', async () => {
    const { holds, findingId, second, author, coordinator, analyst, assignee, head } =
      await found();
    await db().report.update({
      where: { id: holds.reportId },
      data: { assigneeId: assignee.accountId, statusKey: 'in_triage' },
    });
    await comes(second.replace('устанавливает организация', 'устанавливает министр'));
    const { id: recheckId } = await db().recheck.findFirstOrThrow({
      where: { answer: null, findingId },
    });
    const asked = { ...holds, recheckId };
    for (const actor of [author, coordinator, analyst])
      expect(await answerRecheck(contextOf(actor, now), asked)).toMatchObject({ status: 403 });
    await inTransaction((tx) => answerByAmendment(tx, { actor: author, now }, holds.reportId));
    expect(await answerRecheck(contextOf(assignee, now), asked)).toEqual({ ok: true });
    expect(await answerRecheck(contextOf(head, now), asked)).toMatchObject({
      status: 409,
      reason: 'recheck.answered',
    });
    expect(await pinned(findingId)).toMatchObject([{ pinnedFrom: new Date('2026-09-01') }]);
    expect((await eventsOf(holds.reportId)).at(-1)).toMatchObject({
      type: 'report.recheck-answered',
      actorId: assignee.accountId,
      after: { recheckId, answer: 'holds' },
    });
  });
});
