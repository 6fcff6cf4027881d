import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actQuery, placeInAct, placeOf, readActAddress } from './act-address.ts';
import { chooseEdition, editionOn } from './choose-edition.ts';
import { extentOf, neighboursOf, outlineOf, type Head } from './outline.ts';
import { pairUnits } from './pair-units.ts';
import { depthInArticle, printedName, printedNumber } from './unit-print.ts';
import { wordingsOf } from './wordings.ts';

const act = { key: 'law_education', adiletId: 'Z070000319_' };

describe('the address of a place', () => {
  test('names the key of the place, and nothing else does', () => {
    expect(placeOf(act, '')).toBeNull();
    expect(placeOf(act, 'a26/p12')).toBe('Z070000319_/a26/p12');
    expect(placeOf({ key: 'own', adiletId: null }, 'ch3')).toBe('own/ch3');
    for (const rest of ['x9', 'A26', 'a26/', '/a26', '../etc', 'a26//p1']) {
      expect(placeOf(act, rest), rest).toBeUndefined();
    }
    expect(placeInAct('Z070000319_/a26/p12')).toBe('a26/p12');
  });

  test('comes back from what is written of it', () => {
    const language = fc.constantFrom('ru', 'kk', 'en', null);
    const address = fc.record({
      language,
      beside: language,
      edition: fc.constantFrom('2025-12-26', null),
      words: fc.string({ maxLength: 40 }),
      from: fc.constantFrom('a26', 'a43-1/p2', null),
    });
    fc.assert(
      fc.property(address, (written) => {
        expect(readActAddress(new URLSearchParams(actQuery(written)))).toEqual(written);
      }),
    );
    expect(readActAddress(new URLSearchParams('text=de&edition=2025-13-40&from=%2Fetc'))).toEqual({
      language: null,
      beside: null,
      edition: null,
      words: '',
      from: null,
    });
  });
});

describe('the edition that is read', () => {
  const held = [
    { id: '1', language: 'ru', validFrom: '2024-12-30' },
    { id: '2', language: 'ru', validFrom: '2025-12-26' },
    { id: '3', language: 'kk', validFrom: '2021-01-08' },
  ] as const;

  test.each([
    ['2026-01-01', '2'],
    ['2025-12-26', '2'],
    ['2025-12-25', '1'],
    ['2001-01-01', '1'],
  ])('on %s it is %s', (day, id) => {
    expect(editionOn(held, 'ru', day)?.id).toBe(id);
  });

  test('is in the language asked for, else in that of the page, else in any', () => {
    const on = (language: 'kk' | 'en' | null, pageLanguage: 'ru' | 'kk' | 'en') =>
      chooseEdition(held, { language, pageLanguage, day: '2026-01-01' })?.id;
    expect(on('kk', 'ru')).toBe('3');
    expect(on(null, 'kk')).toBe('3');
    expect(on('en', 'en')).toBe('2');
    expect(chooseEdition([], { language: null, pageLanguage: 'ru', day: '2026-01-01' })).toBeNull();
  });
});

const head = (key: string, parentKey: string | null, position: number): Head => ({
  key,
  parentKey,
  unit: { s: 'section', c: 'chapter', a: 'article', p: 'preamble' }[key.charAt(2)] ?? 'article',
  number: key.replace(/^X\/\D+/, ''),
  heading: `${key} heading`,
  position,
  isRepealed: false,
});
const heads = [
  head('X/pre', null, 0),
  head('X/sec1', null, 1),
  head('X/ch1', 'X/sec1', 2),
  head('X/a1', 'X/ch1', 3),
  head('X/a2', 'X/ch1', 7),
  head('X/ch2', 'X/sec1', 9),
  head('X/a3', 'X/ch2', 10),
  head('X/sec2', null, 14),
  head('X/a4', 'X/sec2', 15),
];

describe('the outline', () => {
  test('reaches as far as a place does', () => {
    expect(extentOf(heads, 'X/a1')).toEqual({ from: 3, to: 7 });
    expect(extentOf(heads, 'X/a2/p5/s1')).toEqual({ from: 7, to: 9 });
    expect(extentOf(heads, 'X/ch1')).toEqual({ from: 2, to: 9 });
    expect(extentOf(heads, 'X/sec1')).toEqual({ from: 1, to: 14 });
    expect(extentOf(heads, 'X/pre')).toEqual({ from: 0, to: 1 });
    expect(extentOf(heads, 'X/a4')).toEqual({ from: 15, to: null });
    expect(extentOf(heads, 'X/a99')).toBeNull();
  });

  test('opens the innermost division around a place, and shows only its articles', () => {
    const { divisions, articles, open } = outlineOf(heads, 'X/a2/p1');
    expect(open?.key).toBe('X/ch1');
    expect(articles.map(({ key }) => key)).toEqual(['X/a1', 'X/a2']);
    expect(divisions.filter(({ isOpen }) => isOpen).map(({ head: { key } }) => key)).toEqual([
      'X/sec1',
      'X/ch1',
    ]);
    expect(divisions.map(({ depth }) => depth)).toEqual([0, 0, 1, 1, 0]);
    expect(outlineOf(heads, null)).toMatchObject({ articles: [], open: null });
    expect(outlineOf(heads, 'X/a4').articles.map(({ key }) => key)).toEqual(['X/a4']);
  });

  test('is the list of articles where an act has no divisions', () => {
    const flat = [head('X/pre', null, 0), head('X/a1', null, 1), head('X/a2', null, 4)];
    expect(outlineOf(flat, null).articles.map(({ key }) => key)).toEqual(['X/a1', 'X/a2']);
  });

  test('knows the neighbours of a place among its own kind', () => {
    expect(neighboursOf(heads, 'X/a3')).toMatchObject({
      previous: { key: 'X/a2' },
      next: { key: 'X/a4' },
    });
    expect(neighboursOf(heads, 'X/ch1')).toMatchObject({
      previous: { key: 'X/sec1' },
      next: { key: 'X/ch2' },
    });
    expect(neighboursOf(heads, 'X/a1').previous).toBeNull();
  });
});

describe('two languages side by side', () => {
  const units = (...keys: string[]) => keys.map((key) => ({ key: `X/${key}` }));
  const names = (left: { key: string }[], right: { key: string }[]) =>
    pairUnits(left, right).map((row) => [
      row.left?.key.slice(2) ?? null,
      row.right?.key.slice(2) ?? null,
    ]);

  test('matches by path, and tells what has no twin', () => {
    expect(names(units('a1', 'a1/p1', 'a1/p2'), units('a1', 'a1/p1', 'a1/p1-1', 'a2'))).toEqual([
      ['a1', 'a1'],
      ['a1/p1', 'a1/p1'],
      [null, 'a1/p1-1'],
      [null, 'a2'],
      ['a1/p2', null],
    ]);
  });

  test('takes a single point and none for one', () => {
    expect(names(units('a11', 'a11/s1'), units('a11', 'a11/p1', 'a11/p1/s1'))).toEqual([
      ['a11', 'a11'],
      [null, 'a11/p1'],
      ['a11/s1', 'a11/p1/s1'],
    ]);
    expect(names(units('a1', 'a1/s1'), units('a1', 'a1/p1/s1', 'a1/p2'))).toContainEqual([
      'a1/s1',
      null,
    ]);
  });

  test('loses and doubles nothing, whatever stands on both sides', () => {
    const key = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('', '/p1', '/p2', '/p1/s1', '/s1'),
    );
    const side = fc.uniqueArray(
      key.map(([n, rest]) => `X/a${n}${rest}`),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(side, side, (left, right) => {
        const rows = pairUnits(
          left.map((one) => ({ key: one })),
          right.map((one) => ({ key: one })),
        );
        expect(rows.flatMap((row) => row.left?.key ?? [])).toEqual(left);
        expect(rows.flatMap((row) => row.right?.key ?? []).toSorted()).toEqual(right.toSorted());
      }),
    );
  });
});

describe('a unit in print', () => {
  test('is named in the language of the text', () => {
    expect(printedName('X/a26', 'ru')).toBe('Статья 26');
    expect(printedName('X/a43-1', 'kk')).toBe('43-1-бап');
    expect(printedName('X/a26/p2', 'en')).toBe('Paragraph 2');
    expect(printedName('X/pre', 'kk')).toBe('Кіріспе');
  });

  test('has the number that the act prints, and none where it is only counted', () => {
    const number = (unit: string, isCounted = false) =>
      printedNumber({ unit, number: '2', isCounted });
    expect([number('point'), number('subpoint'), number('part')]).toEqual(['2.', '2)', '2.']);
    expect([number('part', true), number('indent', true), number('chapter')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('stands in as deep as its lists', () => {
    const depth = (key: string, unit: string) => depthInArticle({ key, unit });
    expect(depth('X/a1/p2', 'point')).toBe(0);
    expect(depth('X/a1/p2/s1', 'subpoint')).toBe(1);
    expect(depth('X/a1/p2/s1/s2', 'subpoint')).toBe(2);
    expect(depth('X/a1/note/p1', 'point')).toBe(1);
  });
});

test('the wordings of a place tell what each edition changed, and nothing where only signs differ', () => {
  const unit = (key: string, text: string, norm = text, isRepealed = false) => ({
    key,
    text,
    heading: '',
    isRepealed,
    norm,
  });
  const wordings = wordingsOf([
    {
      validFrom: '2025-01-01',
      units: [unit('X/a1/p1', 'одно'), unit('X/a1/p2', 'два "слова"', 'w')],
    },
    {
      validFrom: '2024-01-01',
      units: [unit('X/a1/p1', 'один'), unit('X/a1/p2', 'два «слова»', 'w')],
    },
    {
      validFrom: '2026-01-01',
      units: [unit('X/a1/p1', 'исключен', '', true), unit('X/a1/p3', 'три')],
    },
  ]);
  expect(wordings.map(({ validFrom }) => validFrom)).toEqual([
    '2026-01-01',
    '2025-01-01',
    '2024-01-01',
  ]);
  expect(wordings[0]?.changes.map(({ key, kind }) => [key, kind])).toEqual([
    ['X/a1/p1', 'repealed'],
    ['X/a1/p3', 'added'],
    ['X/a1/p2', 'gone'],
  ]);
  expect(wordings[1]?.changes).toEqual([
    { key: 'X/a1/p1', kind: 'changed', before: 'один', after: 'одно' },
  ]);
  expect(wordings[2]?.changes).toEqual([]);
  expect(wordings[2]?.words).toEqual(['один', 'два «слова»']);
});
