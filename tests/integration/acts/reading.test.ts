import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { readActAddress } from '#app/features/acts/domain/reading/act-address.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { loadWordings } from '#app/features/acts/queries/load-wordings.server.ts';
import { readAct } from '#app/features/acts/queries/read-act.server.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { createDraftSchema } from '#app/features/reports/schema.ts';
import { loadArticleStates } from '#app/features/reading/queries/load-article-states.server.ts';
import { db } from '#app/platform/database.server.ts';
import { seededUuid } from '#app/platform/ids.ts';
import { makeCast, type Cast } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeEdition } from '#tests/factories/edition.ts';
import { testDatabase } from '#tests/support/database.ts';
import { statementsOf } from '#tests/support/statements.ts';

testDatabase('file');

const key = 'law_teacher_status';
const actId = seededUuid('act', key);
const texts = {
  old: `Глава 1. Общие положения
Статья 1. Понятия
1. Педагог имеет право на отдых.
2. Нагрузка – не более двадцати часов.
Статья 2. Сфера
Настоящий Закон действует в школах.
Глава 2. Права
Статья 3. Аттестация
Порядок устанавливает руководитель.`,
  now: `Глава 1. Общие положения
Статья 1. Понятия
1. Педагог имеет право на отдых.
2. Нагрузка – не более восемнадцати часов.
Статья 2. Сфера
Настоящий Закон действует в «школах».
Глава 2. Права
Статья 3. Аттестация
3. Исключен Законом РК от 01.01.2026 № 1-VIII.`,
  kazakh: `1-тарау. Жалпы ережелер
1-бап. Ұғымдар
1. Педагогтің демалуға құқығы бар.
2-1. Жүктеме белгіленеді.
2-бап. Аясы
Осы Заң мектептерде қолданылады.`,
};
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  await makeEdition(texts.old, { actKey: key, validFrom: '2024-01-01' });
  await makeEdition(texts.now, { actKey: key, validFrom: '2026-01-01' });
  await makeEdition(texts.kazakh, { actKey: key, language: 'kk', validFrom: '2026-01-01' });
});

async function read(place: string | null, query = '', today = '2026-11-25') {
  const act = await getAct(cast.actors.author, { key, lang: 'ru' });
  const reading = await readAct({
    editions: act!.editions,
    address: readActAddress(new URLSearchParams(query)),
    pageLanguage: 'ru',
    today,
    key: place && `Z1900000293/${place}`,
  });
  return reading!;
}
const keysOf = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.rows.map(({ left, right }) => [left, right].map((one) => one?.key.slice(12) ?? null));

describe('a place of an act', () => {
  test('comes with its own text and no other, in the edition of the day', async () => {
    const reading = await read('a1/p2');
    expect(keysOf(reading).map(([left]) => left)).toEqual(['a1', 'a1/p1', 'a1/p2']);
    expect(reading).toMatchObject({
      place: { key: 'Z1900000293/a1' },
      target: 'Z1900000293/a1/p2',
      isMissing: false,
      previous: null,
      next: { key: 'Z1900000293/a2' },
      edition: { validFrom: '2026-01-01', language: 'ru' },
    });
    expect(reading.rows[2]?.left?.text).toContain('восемнадцати');
    const before = await read('a1/p2', 'edition=2025-06-01');
    expect(before.rows[2]?.left?.text).toContain('двадцати');
  });

  test('that is a chapter comes with its articles; one that the edition lacks is told', async () => {
    expect(keysOf(await read('ch1')).map(([left]) => left)).toEqual([
      'ch1',
      'a1',
      'a1/p1',
      'a1/p2',
      'a2',
    ]);
    for (const place of ['a9', 'a1/p7', 'ch8']) {
      expect((await read(place)).isMissing, place).toBe(true);
    }
  });

  test('stands beside its twin of the other language, matched by path', async () => {
    const reading = await read('a1', 'text=ru&beside=kk');
    expect(reading.beside?.language).toBe('kk');
    expect(keysOf(reading)).toEqual([
      ['a1', 'a1'],
      ['a1/p1', 'a1/p1'],
      [null, 'a1/p2-1'],
      ['a1/p2', null],
    ]);
  });

  test('has its wordings, and quotes alone are no change', async () => {
    const of = (place: string) =>
      loadWordings({ actId, key: `Z1900000293/${place}`, language: 'ru' });
    const [now, old] = await of('a1');
    expect([now?.validFrom, old?.validFrom]).toEqual(['2026-01-01', '2024-01-01']);
    expect(now?.changes.map(({ key: changed, kind }) => [changed, kind])).toEqual([
      ['Z1900000293/a1/p2', 'changed'],
    ]);
    expect(old?.changes).toEqual([]);
    expect((await of('a2'))[0]?.changes).toEqual([]);
    expect((await of('a3'))[0]?.changes.map(({ kind }) => kind)).toContain('added');
    expect(await of('a99')).toEqual([]);
  });
});

describe('a report begun at a place', () => {
  const begin = (input: Record<string, unknown>) =>
    createDraft(contextOf(cast.actors.author, new Date('2026-11-25T06:00:00Z')), {
      ...createDraftSchema.parse({ groupId: cast.group.id, ...input }),
      language: 'ru',
    });
  const versionOf = async (result: Awaited<ReturnType<typeof begin>>) => {
    if (!result.ok) throw new Error(result.reason);
    const report = await db().report.findUniqueOrThrow({
      where: { id: result.id },
      select: { currentVersion: { include: { provisions: true } } },
    });
    return report.currentVersion!;
  };

  test('cites it, with the words marked in the norm and quoted in the narrative', async () => {
    const version = await versionOf(
      await begin({ act: key, place: 'a1/p2', text: 'ru', quotes: ['не более восемнадцати'] }),
    );
    expect(version.provisions).toMatchObject([
      {
        provisionKey: 'Z1900000293/a1/p2',
        state: 'resolved',
        language: 'ru',
        marks: [{ n: 1, text: 'не более восемнадцати' }],
        pinnedFrom: new Date('2026-01-01'),
      },
    ]);
    expect(version.narrativeText.trim()).toBe('не более восемнадцати');
    expect(JSON.stringify(version.narrative)).toContain('"normMark"');
  });

  test('is pinned to the edition that was read', async () => {
    const version = await versionOf(
      await begin({ act: key, place: 'a1/p2', text: 'ru', edition: '2024-01-01' }),
    );
    expect(version.provisions[0]?.pinnedFrom).toEqual(new Date('2024-01-01'));
  });

  test.each(['A1', 'a1//p2', '/a1', 'zz1', 'a1234567890123'])('takes no place like %s', (place) => {
    const shape = { groupId: cast.group.id, act: key, place };
    expect(createDraftSchema.safeParse(shape).success).toBe(false);
  });
});

const code = '../shared/domain/texts/K1400000226/ru.2025-07-16.txt';
test.skipIf(!existsSync(code))(
  'the longest code is read by four statements, place by place',
  async () => {
    const units = outlineOf(readActText(readFileSync(code, 'utf8')).paragraphs);
    await makeEdition('', { actKey: 'code_criminal', validFrom: '2025-07-16', units });
    const asked = { pageLanguage: 'ru', today: '2026-11-25' } as const;
    const readPlace = async (place: string | null) => {
      const act = await getAct(cast.actors.author, { key: 'code_criminal', lang: 'ru' });
      const address = readActAddress(new URLSearchParams());
      const at = place && `K1400000226/${place}`;
      const reading = (await readAct({ ...asked, editions: act!.editions, address, key: at }))!;
      const articleKeys = reading.rows.flatMap(({ left }) =>
        left && left.key === left.articleKey ? [left.key] : [],
      );
      await loadArticleStates(cast.actors.author, { articleKeys });
      return reading;
    };
    // Six a page, of which the session and the bar take two.
    expect(await statementsOf(() => readPlace('a189/pt3'))).toBeLessThanOrEqual(4);
    const whole = await readPlace(null);
    expect(whole.rows).toEqual([]);
    expect(whole.outline.articles).toEqual([]);
    expect(whole.outline.divisions.length).toBeGreaterThan(20);
    const chapter = await readPlace('ch1');
    const signs = chapter.rows.reduce((sum, { left }) => sum + (left?.text.length ?? 0), 0);
    expect(signs).toBeLessThanOrEqual(40_000);
    const article = await readPlace('a189');
    expect(article.place?.heading).toContain('Присвоение');
    expect(article.outline.open?.key).toBe('K1400000226/ch6');
  },
);
