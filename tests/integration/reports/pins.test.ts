// Every citation is pinned to the words that were read.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { amendReport } from '#app/features/reports/commands/amend-report.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { digestsOf } from '#app/features/reports/queries/digests.server.ts';
import { listVersions } from '#app/features/reports/queries/list-versions.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { amendReportSchema } from '#app/features/reports/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { citedAct, makeCitingDraft, makeCitingReport, oldText } from '#tests/factories/cited.ts';
import { contextOf } from '#tests/factories/command.ts';
import { saveOf } from '#tests/factories/draft.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const pinsOf = (reportId: string) =>
  db().reportProvision.findMany({
    where: { version: { reportId } },
    orderBy: [{ version: { number: 'asc' } }, { position: 'asc' }],
    select: {
      provisionKey: true,
      pinnedFrom: true,
      fragment: { select: { body: true, sha256: true } },
    },
  });
const january = { actKey: citedAct, validFrom: '2026-01-01' };
const newText = oldText.replace('устанавливает организация', 'устанавливает Правительство');

async function author() {
  const group = await makeGroup();
  return { group, ...(await makeMember(group.id)) };
}

test('a citation holds the edition of the day, the unit with what lies in it, and its hash', async () => {
  await makeEdition(oldText, january);
  await makeEdition(newText, { actKey: citedAct, validFrom: '2026-09-01' });
  const { group, actor } = await author();
  const { id } = await makeCitingDraft(actor, group.id, [
    { article: '1', point: '1' },
    { article: '9' },
    {},
  ]);
  const body = [
    '1. В настоящем Законе используются следующие понятия:',
    '1) ребёнок (дети) — лицо, не достигшее совершеннолетия;',
    '2) сирота — ребёнок, у которого умерли оба родителя.',
  ].join('\n');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const day = new Date('2026-01-01');
  expect(await pinsOf(id)).toEqual([
    {
      provisionKey: expect.stringMatching(/\/a1\/p1$/),
      pinnedFrom: day,
      fragment: { body, sha256 },
    },
    // No such article in that edition; and a whole act has no fragment.
    { provisionKey: expect.stringMatching(/\/a9$/), pinnedFrom: null, fragment: null },
    { provisionKey: expect.any(String), pinnedFrom: day, fragment: null },
  ]);
});

test('a draft keeps its pins while it is written on, whatever edition comes meanwhile', async () => {
  await makeEdition(oldText, january);
  const { group, actor } = await author();
  const { id, digests } = await makeCitingDraft(actor, group.id, [{ article: '1', point: '2' }]);
  await makeEdition(newText, { actKey: citedAct, validFrom: '2026-02-12' });
  const provisions = [
    { actKey: citedAct, article: '1', point: '2', marks: '[]' },
    { actKey: citedAct, article: '2', marks: '[]' },
  ];
  const save = { reportId: id, input: saveOf({ norm: { provisions, checkedActs: '' } }, digests) };
  // Within the same version, then in a new one.
  const soon = await saveDraft(contextOf(actor, new Date('2026-02-12T07:05:00Z')), save);
  expect(soon).toMatchObject({ ok: true, changed: ['norm'], version: 1 });
  const title = saveOf({ title: { title: 'Учёт детей' } }, digests);
  const later = new Date('2026-02-12T09:00:00Z');
  await saveDraft(contextOf(actor, later), { reportId: id, input: title });
  const days = (await pinsOf(id)).map(({ pinnedFrom }) => pinnedFrom?.toISOString().slice(0, 10));
  expect(days).toEqual(['2026-01-01', '2026-02-12', '2026-01-01', '2026-02-12']);
});

test('an amendment reads the law anew; the version before stays pinned to what was read then', async () => {
  await makeEdition(oldText, january);
  const { group, actor } = await author();
  const id = await makeCitingReport(actor, group.id, [{ article: '1', point: '2' }]);
  await makeEdition(newText, { actKey: citedAct, validFrom: '2026-03-01' });
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  const input = amendReportSchema.parse({
    parts: ['fix'],
    base: digestsOf(await loadContent(currentVersionId!)),
    fix: { measure: 'Назвать орган' },
    reason: 'Норма изменилась',
  });
  const done = await amendReport(contextOf(actor, new Date('2026-03-02T06:00:00Z')), {
    reportId: id,
    input,
  });
  expect(done.ok).toBe(true);
  const [old, newer] = [
    '2. Порядок учёта устанавливает организация "самостоятельно".',
    '2. Порядок учёта устанавливает Правительство "самостоятельно".',
  ];
  expect((await pinsOf(id)).map(({ fragment }) => fragment?.body)).toEqual([old, newer]);
  // The page of the versions shows each by what was read for it.
  const shown = async (number: number) =>
    (await listVersions(actor, { id, lang: 'ru', number }))!.shown;
  const { number: last } = await db().reportVersion.findFirstOrThrow({
    where: { reportId: id },
    orderBy: { number: 'desc' },
  });
  expect((await shown(last)).pins).toMatchObject([{ from: '2026-03-01', words: newer }]);
  expect((await shown(last - 1)).pins).toMatchObject([
    { from: '2026-01-01', words: old, act: { key: citedAct }, language: 'ru' },
  ]);
});
