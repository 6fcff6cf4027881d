// What is typed and what is written need not be the same letters or the same form of a word.
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '#app/features/search/domain/fold.ts';
import { markedText } from '#app/features/search/domain/marked-text.ts';
import { readSearchAddress } from '#app/features/search/domain/search-address.ts';
import { search } from '#app/features/search/queries/search.server.ts';
import { db, rows } from '#app/platform/database.server.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const texts = {
  kazakh: 'Оқушылар жатақханадан шығарылды, 12-тармақшаның талабы орындалмады.',
  russian: 'Родителям отказали в месте: Учёба в детском саду стоит денег.',
  mixed: 'Нopмaтив меняет размер сбора.',
  verbal: 'Режим экзамена: материалы выдают после аудита.',
  signs: 'Квота & "прочее" 😀 о квоте ⟦так⟧ <b>квотой</b>.',
};
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  for (const [title, narrativeText] of Object.entries(texts)) {
    const { versionId: id } = await makeReport({
      groupId: cast.group.id,
      authorId: cast.actors.author.accountId,
      title,
    });
    await db().reportVersion.update({ where: { id }, data: { narrativeText } });
  }
});

async function find(q: string) {
  const asked = readSearchAddress(new URLSearchParams({ q }));
  const { reports, counts } = await search(cast.actors.author, asked);
  expect(counts.report).toBe(reports.length);
  return reports.map(({ title, excerpt }) => ({
    title: title[1],
    marked: markedText(excerpt).flatMap(({ text, isHit }) => (isHit ? [text] : [])),
    text: markedText(excerpt)
      .map(({ text }) => text)
      .join(''),
  }));
}

describe.each([
  ['жатақхана', 'kazakh', ['жатақханадан']],
  ['ЖАТАҚХАНАЛАРДЫҢ', 'kazakh', ['жатақханадан']],
  ['жатакхана', 'kazakh', ['жатақханадан']],
  ['тармақша', 'kazakh', ['тармақшаның']],
  ['тармақшаға', 'kazakh', ['тармақшаның']],
  ['жатақхана тармақшалары', 'kazakh', ['жатақханадан', 'тармақшаның']],
  ['учеба', 'russian', ['Учёба']],
  ['учёбой', 'russian', ['Учёба']],
  ['детские сады', 'russian', ['детском', 'саду']],
  ['"детский сад"', 'russian', ['детском', 'саду']],
  ['родители -школа', 'russian', ['Родителям']],
  ['режимом', 'verbal', ['Режим']],
  ['экзамен', 'verbal', ['экзамена']],
  ['материал', 'verbal', ['материалы']],
  ['аудит', 'verbal', ['аудита']],
  ['норматив', 'mixed', ['Нopмaтив']],
  ['сбoр', 'mixed', ['сбора']],
])('«%s»', (typed, title, marked) => {
  test(`finds ${marked.join(' … ')}`, async () => {
    expect(await find(typed)).toMatchObject([{ title, marked }]);
  });
});

test.each(['"сад детский"', 'родители -сад', 'тармақталған', 'и в на', '☃', "'", '\\', '()|&:*'])(
  '«%s» finds nothing',
  async (typed) => {
    expect(await find(typed)).toEqual([]);
  },
);

test('the excerpt is the text as it was written, whatever signs it holds', async () => {
  const [found] = await find('квота');
  expect(found?.marked.map((word) => word.toLowerCase())).toEqual(['квота', 'квоте', 'квотой']);
  expect(found?.text).not.toMatch(/⟦так⟧.*⟧/);
});

test('the database folds a text as the words of a query are folded', async () => {
  const typed = [...Object.values(texts), 'Ёлка ӘҒҚҢӨҰҮҺІ Tengrinews № 165-VІ', 'ҚaЗАҚ'];
  const folded = await rows<{ folded: string }>(
    'test.fold',
    'select search_fold(text) as folded from unnest($1::text[]) with ordinality as t(text, at) order by at',
    [typed],
  );
  expect(folded.map((row) => row.folded)).toEqual(
    typed.map((text) => fold(text).replaceAll('⟦', '[').replaceAll('⟧', ']')),
  );
});
