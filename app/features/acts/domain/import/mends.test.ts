import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../act-text/outline.ts';
import { readActText } from '../act-text/read-act-text.ts';
import { unitRowsOf } from '../act-text/unit-rows.ts';
import { joinWithBefore, mendLetters, retype, splitAt, type Mended } from './mends.ts';
import { stagedOf, treeOfStaged, type StagedUnit } from './staged-units.ts';

const read = (text: string) => stagedOf(outlineOf(readActText(text).paragraphs));
const keysOf = (units: StagedUnit[]) =>
  unitRowsOf(treeOfStaged(units), 'Z').map(({ key }) => key.slice(2));
const list = (mended: Mended): StagedUnit[] => {
  if ('refused' in mended) throw new Error(mended.refused);
  return mended;
};

const act = read(`
Глава 1. Общее
Статья 1. Слова
1. Первый пункт:
1) один;
2) два и ещё
2. Второй пункт. 3. Третий пункт.
Статья 2. Дела
1. Пункт.
`);
const no = (key: string, units = act) => units[keysOf(units).indexOf(key)]!.no;

describe('a tree as a list', () => {
  test('comes back as it was', () => {
    expect(stagedOf(treeOfStaged(act))).toEqual(act);
  });
});

describe('a mend', () => {
  test('joins a unit with the one before it, its number as a word', () => {
    const joined = list(joinWithBefore(act, no('a1/p1/s2')));
    expect(keysOf(joined)).not.toContain('a1/p1/s2');
    expect(joined.find(({ no: one }) => one === no('a1/p1/s1'))!.text).toBe('один; 2) два и ещё');
  });

  test('splits a point in two, and the number is not said twice', () => {
    const split = list(splitAt(act, no('a1/p2'), '3. Третий', { unit: 'point', number: '3' }));
    expect(keysOf(split)).toEqual('ch1 a1 a1/p1 a1/p1/s1 a1/p1/s2 a1/p2 a1/p3 a2 a2/p1'.split(' '));
    expect(split.find(({ number, unit }) => unit === 'point' && number === '3')!.text).toBe(
      'Третий пункт.',
    );
    const positions = split.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test('makes an article of a point, which takes what follows into itself', () => {
    const to = { unit: 'article', number: '1-1', heading: 'Новая', text: '' } as const;
    const typed = list(retype(act, no('a1/p2'), to));
    expect(keysOf(typed)).toContain('a1-1');
    expect(keysOf(typed)).toContain('a2/p1');
  });

  test('of the heading alone moves nothing', () => {
    const to = { unit: 'article', number: '2', heading: 'Труды', text: '' } as const;
    expect(keysOf(list(retype(act, no('a2'), to)))).toEqual(keysOf(act));
  });

  test('marks as repealed what says so', () => {
    const to = { unit: 'point', number: '1', heading: '', text: 'Исключен Законом РК.' } as const;
    const typed = list(retype(act, no('a2/p1'), to));
    expect(typed.find(({ no: one }) => one === no('a2/p1'))!.isRepealed).toBe(true);
  });

  test('is refused with a reason', () => {
    const point = { unit: 'point', number: '3' } as const;
    expect(joinWithBefore(act, 0)).toEqual({ refused: 'nothing-before' });
    expect(joinWithBefore(act, 999)).toEqual({ refused: 'unknown-unit' });
    expect(splitAt(act, no('a1/p2'), 'нет таких слов', point)).toEqual({
      refused: 'words-not-found',
    });
    expect(splitAt(act, no('a1/p2'), '3.', { ...point, number: '3.1' })).toEqual({
      refused: 'bad-number',
    });
    expect(splitAt(act, no('a1/p2'), '3.', { ...point, number: '' })).toEqual({
      refused: 'number-needed',
    });
  });

  test('puts letters of another alphabet right', () => {
    const mixed = read('Статья 1. Бөлiм\n1. Бөлiм № 5-VІ.\n');
    expect(list(mendLetters(mixed)).map(({ heading, text }) => heading + text)).toEqual([
      'Бөлім',
      'Бөлім № 5-VI.',
    ]);
  });

  test('whatever it is keeps order, names and depths sound', () => {
    const kinds = ['article', 'chapter', 'point', 'subpoint', 'part', 'annex'] as const;
    const mend = fc.record({
      what: fc.constantFrom('join', 'retype'),
      at: fc.nat(20),
      unit: fc.constantFrom(...kinds),
    });
    fc.assert(
      fc.property(fc.array(mend, { maxLength: 12 }), (mends) => {
        const last = mends.reduce((units, { what, at, unit }) => {
          const one = units[at % units.length]!;
          const to = { unit, number: '7', heading: one.heading, text: one.text };
          const next = what === 'join' ? joinWithBefore(units, one.no) : retype(units, one.no, to);
          return 'refused' in next ? units : next;
        }, act);
        expect(new Set(last.map((one) => one.no)).size).toBe(last.length);
        last.forEach((one, index) => {
          const before = last[index - 1];
          expect(one.depth).toBeLessThanOrEqual(before ? before.depth + 1 : 0);
          expect(one.position).toBeGreaterThan(before?.position ?? -1);
        });
      }),
    );
  });
});
