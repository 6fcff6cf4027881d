import { expect, test } from 'vitest';
import { keepEdition } from '#app/features/acts/commands/keep-edition.server.ts';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { db } from '#app/platform/database.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const act = { actKey: 'law_child_rights', language: 'ru', sourceSha256: 'a'.repeat(64) };
const key = 'Z020000345_';
const first = `
Глава 1. Общие положения
Статья 1. Предмет
1. Закон говорит о детях.
2. Закон говорит о школах.
Статья 2. Цели
Цели закона:
1) порядок;
2) покой.
`;
const second = first
  .replace('о школах', 'о школах и садах')
  .replace('Цели закона:', 'Цели  закона :')
  .concat('Статья 3. Срок\nЗакон действует.\n');

const articles = () =>
  db().actArticle.findMany({
    where: { act: { key: act.actKey } },
    orderBy: { position: 'asc' },
    omit: { actId: true, headingKk: true, headingEn: true },
  });

test('an edition is kept unit by unit, and the articles follow', async () => {
  const id = await makeEdition(first, { ...act, validFrom: '2025-01-01' });
  const units = await db().actUnit.findMany({
    where: { editionId: id },
    orderBy: { position: 'asc' },
  });
  expect(units.map((unit) => unit.key)).toEqual(
    ['ch1', 'a1', 'a1/p1', 'a1/p2', 'a2', 'a2/s1', 'a2/s2'].map((step) => `${key}/${step}`),
  );
  expect(units[1]).toMatchObject({ parentKey: `${key}/ch1`, number: '1', heading: 'Предмет' });
  expect(await articles()).toMatchObject([
    { key: `${key}/a1`, chapterKey: `${key}/ch1`, headingRu: 'Предмет', changedFrom: null },
    { key: `${key}/a2`, chapterKey: `${key}/ch1`, headingRu: 'Цели', changedFrom: null },
  ]);
  const event = await db().event.findFirstOrThrow({ where: { objectId: id } });
  expect(event).toMatchObject({
    type: 'act-edition.added',
    after: { language: 'ru', validFrom: '2025-01-01', sha256: act.sourceSha256, units: 7 },
  });
});

test('a later edition changes the article whose words changed, in whatever order they come', async () => {
  await makeEdition(second, { ...act, validFrom: '2026-01-01', sourceSha256: null });
  await makeEdition(first, { ...act, validFrom: '2025-01-01' });
  const from = (day: string) => new Date(day);
  expect(await articles()).toMatchObject([
    { number: '1', addedFrom: from('2025-01-01'), changedFrom: from('2026-01-01') },
    { number: '2', addedFrom: from('2025-01-01'), changedFrom: null },
    { number: '3', addedFrom: from('2026-01-01'), changedFrom: null },
  ]);
});

test('the same day or the same file adds nothing and says so', async () => {
  const id = await makeEdition(first, { ...act, validFrom: '2025-01-01' });
  const again = (given: object) =>
    inTransaction((tx) =>
      keepEdition(
        tx,
        { actor: { kind: 'system' }, now: new Date('2026-11-25T06:00:00Z') },
        {
          actId: seededUuid('act', act.actKey),
          language: 'ru',
          validFrom: '2025-01-01',
          label: '',
          extent: 'full',
          sourceFormat: 'lines',
          sourceSha256: null,
          units: outlineOf(readActText(second).paragraphs),
          ...given,
        },
      ),
    );
  expect(await again({})).toEqual({ outcome: 'same-day', editionId: id, units: 7 });
  const file = { sourceSha256: act.sourceSha256, validFrom: '2026-01-01' };
  expect(await again(file)).toEqual({ outcome: 'same-file', editionId: id, units: 7 });
  expect(await db().actEdition.count({ where: { act: { key: act.actKey } } })).toBe(1);
});
