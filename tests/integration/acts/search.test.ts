import { beforeAll, describe, expect, test } from 'vitest';
import { readActSearch } from '#app/features/search/domain/act-search-address.ts';
import { markedText } from '#app/features/search/domain/marked-text.ts';
import { MOST_PLACES } from '#app/features/search/domain/search-address.ts';
import { readWords } from '#app/features/search/domain/search-words.ts';
import { actSearchSql, searchActs } from '#app/features/search/queries/search-acts.server.ts';
import { searchInAct } from '#app/features/search/queries/search-in-act.server.ts';
import { pool } from '#app/platform/database.server.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase('file');

let cast: Cast;
let teacher: string;

beforeAll(async () => {
  cast = await makeCast();
  await makeEdition('Статья 1. Старое\nВ скворечнике живут воробьи.', {
    actKey: 'law_teacher_status',
    validFrom: '2024-01-01',
  });
  teacher = await makeEdition(
    `Статья 1. Общежития
1. Педагогам предоставляют места в общежитиях.
2. Нopмaтив мест утверждает учёный совет.
Статья 2. Скворечники
Общежитие педагога содержит школа.`,
    { actKey: 'law_teacher_status', validFrom: '2026-01-01' },
  );
  await makeEdition('1-бап. Жатақхана\n1. Педагог жатақханадан шығарылмайды.', {
    actKey: 'law_teacher_status',
    language: 'kk',
    validFrom: '2026-01-01',
  });
  await makeEdition('Статья 1. Места\nОбщежития строят.', { actKey: 'code_labour' });
});

const asking = (query: string, more: { limit?: number; day?: string } = {}) => ({
  ...readActSearch(new URLSearchParams(query)),
  lang: 'ru' as const,
  day: '2026-11-25',
  ...more,
});
const find = (...asked: Parameters<typeof asking>) =>
  searchActs(cast.actors.author, asking(...asked));
const placesOf = async (query: string) =>
  (await find(query)).acts.flatMap(({ units }) => units.map(({ key }) => key));

describe('acts are found by their texts', () => {
  test('whatever the form of the word, with the best places and how many there are', async () => {
    const found = await find('q=общежитием');
    expect(found.acts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['law_teacher_status', 'code_labour']),
    );
    const act = found.acts.find(({ key }) => key === 'law_teacher_status');
    expect(act).toMatchObject({ places: 3 });
    expect(act?.units).toHaveLength(3);
    const hits = act!.units.flatMap(({ excerpt }) =>
      markedText(excerpt).filter(({ isHit }) => isHit),
    );
    expect(hits.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['общежитиях', 'Общежитие']),
    );
  });

  test.each(['жатақхана', 'жатақханадан', 'жатакхана', 'жатақханалар'])(
    'in Kazakh by stem: «%s»',
    async (word) => {
      expect(await placesOf(`q=${word}`)).toContain('Z1900000293/a1/p1');
    },
  );

  test('with look-alike letters and ё folded', async () => {
    expect(await placesOf('q=норматив+ученого')).toEqual(['Z1900000293/a1/p2']);
  });

  test('in the edition of the day alone', async () => {
    expect(await placesOf('q=воробьи')).toEqual([]);
    const then = await find('q=воробьи', { day: '2025-01-01' });
    expect(then.acts.flatMap(({ units }) => units.map(({ key }) => key))).toEqual([
      'Z1900000293/a1',
    ]);
  });
});

test('acts are found by title in any form, number, alias, Adilet id and address', async () => {
  for (const [query, key] of [
    ['q=статус+педагогов', 'law_teacher_status'],
    ['q=319-III', 'law_education'],
    ['q=Z070000319_', 'law_education'],
    ['q=https://adilet.zan.kz/rus/docs/Z1900000293', 'law_teacher_status'],
    ['q=ТК+РК', 'code_labour'],
    ['q=білім+туралы', 'law_education'],
  ] as const) {
    const { acts } = await find(query);
    expect(acts[0]?.key, query).toBe(key);
  }
});

test('a list is narrowed by type, level and status, and goes on by key', async () => {
  const all = await find('', { limit: 100 });
  const types = new Set((await find('type=code', { limit: 100 })).acts.map(({ type }) => type));
  expect(types.size).toBe(1);
  const repealed = await find('status=repealed', { limit: 100 });
  expect(repealed.acts.every(({ status }) => status === 'repealed')).toBe(true);
  expect((await find('level=preschool', { limit: 100 })).count).toBeLessThan(all.count ?? 0);
  const walked: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = await find(after ? `after=${after}` : '', { limit: 20 });
    walked.push(...page.acts.map(({ key }) => key));
    after = page.next;
  }
  expect(walked).toEqual(all.acts.map(({ key }) => key));
});

test('within an act the places come in the order of the text, in one statement', async () => {
  const words = readWords('общежитие')!;
  const asked = { editionId: teacher, words, from: null };
  const found = await searchInAct(asked);
  expect(found).toMatchObject({ count: 3, next: null });
  expect(found.units.map(({ key }) => key)).toEqual([
    'Z1900000293/a1',
    'Z1900000293/a1/p1',
    'Z1900000293/a2',
  ]);
  expect((await searchInAct({ ...asked, from: 'a2' })).units).toHaveLength(1);
  expect(await statementsOf(() => searchInAct(asked))).toBe(1);
  expect(await statementsOf(() => find('q=общежитие'))).toBe(1);
});

test('a word that stands in more places than are counted still leads to every act that holds it', async () => {
  const points = Array.from(
    { length: MOST_PLACES + 10 },
    (_, at) => `${at + 1}. Костюмированный бал.`,
  );
  const texts = [`Статья 1. Бал\n${points.join('\n')}`, 'Статья 1. Бал\n1. Костюмированный вечер.'];
  await makeEdition(texts[0]!, { actKey: 'code_criminal' });
  await makeEdition(texts[1]!, { actKey: 'code_admin_procedure' });
  const first = await find('q=костюмированные', { limit: 1 });
  expect(first).toMatchObject({ count: null, places: MOST_PLACES + 1 });
  const second = await find(`q=костюмированные&after=${first.next}`, { limit: 1 });
  expect(second.next).toBeNull();
  const acts = [...first.acts, ...second.acts];
  expect(new Set(acts.map(({ key }) => key))).toEqual(
    new Set(['code_criminal', 'code_admin_procedure']),
  );
  expect(acts.every(({ units, places }) => units.length > 0 && places === null)).toBe(true);
});

test('a word that stands everywhere is met by walking, whoever plans; a rare one through the index', async () => {
  const points = Array.from({ length: 900 }, (_, at) =>
    at === 700 ? `${at + 1}. Ихтиозавр.` : `${at + 1}. Полоскание белья.`,
  );
  await makeEdition(`Статья 1. Стирка\n${points.join('\n')}`, { actKey: 'code_entrepreneurial' });
  const readOfIndex = async (query: string, mode: string) => {
    const { sql, values } = actSearchSql(asking(query));
    const client = await pool().connect();
    try {
      await client.query(`begin; set local plan_cache_mode = ${mode}`);
      const { rows } = await client.query({
        text: `explain (analyze, format json) ${sql}`,
        values,
      });
      return entriesRead(rows[0]['QUERY PLAN'][0].Plan);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    expect(await readOfIndex('q=полоскания', mode), mode).toBe(0);
    expect(await readOfIndex('q=ихтиозавра', mode), mode).toBe(1);
  }
  expect(await find('q=ихтиозавра')).toMatchObject({ count: 1, places: 1 });
  expect(await find('q=полоскания')).toMatchObject({ places: MOST_PLACES + 1 });
});

interface Plan {
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
}

/** How many entries of the index of Russian words a plan has read. */
const entriesRead = (plan: Plan): number =>
  (plan['Index Name'] === 'act_unit_search_ru' ? plan['Actual Rows'] * plan['Actual Loops'] : 0) +
  (plan.Plans ?? []).reduce((sum, part) => sum + entriesRead(part), 0);
