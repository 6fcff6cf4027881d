import { expect, test } from 'vitest';
import { citedLinks } from '#app/features/acts/queries/cited-links.server.ts';
import { db } from '#app/platform/database.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase();

const text = 'Смотрите статью 26 Закона «Об образовании» и приказ № 9 «О мелках».';
const stamp = async () =>
  (await db().actRegisterState.findUniqueOrThrow({ where: { id: 1 } })).revision;
const said = async () => {
  const [links = []] = await citedLinks([text], await stamp());
  return links.map(({ start, end, href }) => [text.slice(start, end), href]);
};

test('a text is read once, and anew when the register has changed', async () => {
  const law = ['статью 26 Закона «Об образовании»', '/acts/law_education/a26'];
  expect(await said()).toEqual([law]);
  const before = await stamp();
  expect(await statementsOf(() => citedLinks([text], before))).toBe(0);

  await db().act.update({
    where: { key: 'law_education' },
    data: { titleRu: 'О просвещении', shortRu: 'О просвещении', aliases: [] },
  });
  expect(await stamp()).not.toBe(before);
  expect(await said()).toEqual([]);
});

test('texts without a word ask for nothing', async () => {
  expect(await statementsOf(() => citedLinks(['', ''], 'never seen'))).toBe(0);
});
