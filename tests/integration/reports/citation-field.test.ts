// What is typed or pasted into the citation field, and what is picked instead.
import { expect, test } from 'vitest';
import { listOutline } from '#app/features/acts/queries/list-outline.server.ts';
import { readCitations } from '#app/features/acts/queries/read-citations.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { digestsOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { db } from '#app/platform/database.server.ts';
import { citedAct, makeCitingDraft, oldText } from '#tests/factories/cited.ts';
import { contextOf } from '#tests/factories/command.ts';
import { saveOf } from '#tests/factories/draft.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-11-25T06:00:00Z');
const law = 'Закона Республики Казахстан от 8 августа 2002 года № 345-II «О правах ребенка»';

async function scene() {
  const { actor, group } = await (async () => {
    const made = await makeGroup();
    return { group: made, ...(await makeMember(made.id)) };
  })();
  const { adiletId } = await db().act.findUniqueOrThrow({ where: { key: citedAct } });
  await makeEdition(oldText, { actKey: citedAct, validFrom: '2026-01-01' });
  const read = (text: string) => readCitations(actor, { text, lang: 'ru', now });
  return { actor, group, adiletId, read };
}

const contentOf = async (id: string) => {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  return loadContent(currentVersionId!);
};

test('a paragraph is read for its places, each with the unit’s own words', async () => {
  const { read } = await scene();
  const text = `Согласно пункту 2 статьи 1 ${law} порядок не ясен; статья 77 ${law} молчит.`;
  const [first, second, ...others] = await read(text);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    act: { key: citedAct },
    path: [
      { u: 'article', n: '1' },
      { u: 'point', n: '2' },
    ],
    unit: { state: 'held', edition: '2026-01-01', language: 'ru' },
    readings: [],
  });
  expect(first!.unit!.words).toContain('Порядок учёта устанавливает');
  expect(second).toMatchObject({ unit: { state: 'missing', words: '' } });
});

test('the word decides and not the sign: the same number is found under the other word', async () => {
  const { read } = await scene();
  const [cited] = await read(`пункт 2) части первой статьи 1 ${law}`);
  expect(cited).toMatchObject({ unit: { state: 'held' } });
  expect(cited!.path.map(({ u, n }) => `${u} ${n}`)).toEqual([
    'article 1',
    'point 1',
    'subpoint 2',
  ]);
});

test('a list that hangs on a later part of a point is found without the part, unless two have the number', async () => {
  const { read } = await scene();
  const text = `Статья 5. Учёт
1. Учёт ведёт комиссия.
Комиссия:
1) принимает заявления;
2) ведёт список.
2. Список открыт:
1) для родителей;
2) для органов.
Закрытая часть списка:
1) хранится год.`;
  await makeEdition(text, { actKey: citedAct, validFrom: '2026-06-01' });
  const [hanging] = await read(`подпункт 2) пункта 1 статьи 5 ${law}`);
  expect(hanging!.unit).toMatchObject({ state: 'held' });
  expect(hanging!.unit!.words).toContain('ведёт список');
  expect(hanging!.path.map(({ u, n }) => `${u} ${n}`)).toEqual([
    'article 5',
    'point 1',
    'part 2',
    'subpoint 2',
  ]);
  const [first] = await read(`подпункт 1) пункта 2 статьи 5 ${law}`);
  expect(first!.unit!.words).toContain('для родителей');
});

test('what is in doubt comes with its readings; a title of two acts with both', async () => {
  const { read } = await scene();
  const [doubtful] = await read(`статьи 1-2 ${law}`);
  expect(doubtful!.readings.map(({ kind, paths }) => [kind, paths.length])).toEqual([
    ['inserted', 1],
    ['each', 2],
  ]);
  const [ambiguous] = await read('статья 5 Закона «О государственных закупках»');
  expect(ambiguous!.act).toBeNull();
  expect(ambiguous!.candidates.map(({ key }) => key).toSorted()).toEqual([
    'law_public_procurement_2015',
    'law_public_procurement_2024',
  ]);
});

test('a repealed unit says since when', async () => {
  const { read } = await scene();
  const text = oldText.replace('2. Иностранцы пользуются теми же правами.', '2. Исключен.');
  await makeEdition(text, { actKey: citedAct, validFrom: '2026-06-01' });
  const [cited] = await read(`пункт 2 статьи 2 ${law}`);
  expect(cited).toMatchObject({ unit: { state: 'repealed', repealedFrom: '2026-06-01' } });
});

test('the outline is gone through level by level', async () => {
  const { actor, adiletId } = await scene();
  const asked = { act: citedAct, citedIn: 'ru', lang: 'ru', now } as const;
  const top = await listOutline(actor, { ...asked, in: null });
  expect(top!.units.map(({ key, hasMore }) => [key, hasMore])).toEqual([
    [`${adiletId}/a1`, true],
    [`${adiletId}/a2`, true],
  ]);
  const point = await listOutline(actor, { ...asked, in: `${adiletId}/a1/p1` });
  expect(point!.trail.map(({ key }) => key)).toEqual([`${adiletId}/a1`, `${adiletId}/a1/p1`]);
  expect(point!.units).toMatchObject([{ hasMore: false }, { hasMore: false }]);
});

test('picked places take the place of a row in doubt, or are added', async () => {
  const { actor, group } = await scene();
  const { id } = await makeCitingDraft(actor, group.id, [{ article: '1', point: '2' }], now);
  const pick = async (picks: object) => {
    const { norm } = await contentOf(id);
    const provisions = norm.provisions.map(({ actKey, path, state, ...row }) => ({
      ...row,
      actKey,
      path: JSON.stringify(path),
      marks: JSON.stringify(row.marks),
      ...(state === 'doubtful' ? { doubtful: 'yes' } : {}),
    }));
    const sent = { norm: { provisions, checkedActs: '', pick: JSON.stringify(picks) } };
    const input = saveOf(sent, digestsOf(await contentOf(id)));
    expect(await saveDraft(contextOf(actor, now), { reportId: id, input })).toMatchObject({
      ok: true,
    });
    return (await contentOf(id)).norm.provisions.map(({ path }) =>
      path.map(({ n }) => n).join('/'),
    );
  };
  const article = (n: string) => [{ u: 'article', n }];
  const base = { actKey: citedAct, language: 'ru' };
  expect(await pick({ ...base, paths: [article('2')] })).toEqual(['1/2', '2']);
  expect(await pick({ ...base, at: 0, paths: [article('1'), article('3')] })).toEqual([
    '1',
    '3',
    '2',
  ]);
});

test('words that a row was picked from are not read once more with the paragraph they stand in', async () => {
  const { actor, group } = await scene();
  const { id } = await makeCitingDraft(actor, group.id, [{ article: '1', point: '2' }], now);
  const { norm } = await contentOf(id);
  const words = `статьи 1-2 ${law}`;
  const provisions = [
    ...norm.provisions.map(({ actKey }) => ({ actKey, article: '1', point: '2', marks: '[]' })),
    { actKey: citedAct, article: '1', asWritten: words, marks: '[]' },
  ];
  const citation = `Согласно ${words}, а также статье 9 ${law}.`;
  const sent = { norm: { provisions, checkedActs: '', citation } };
  const input = saveOf(sent, digestsOf(await contentOf(id)));
  expect(await saveDraft(contextOf(actor, now), { reportId: id, input })).toMatchObject({
    ok: true,
  });
  const rows = (await contentOf(id)).norm.provisions;
  expect(rows.map(({ path, state }) => [path.map(({ n }) => n).join('/'), state])).toEqual([
    ['1/2', 'resolved'],
    ['1', 'resolved'],
    ['9', 'resolved'],
  ]);
});
