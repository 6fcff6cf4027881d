import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  languagePairs,
  missingTwins,
  placeOf,
  relationOf,
  sidesOf,
  twinOf,
  type Placed,
} from './conflict.ts';
import type { Provision } from './draft-content.ts';

const norm = (
  actKey: string | null,
  language: Placed['language'],
  article = '26',
  asWritten = '',
): Provision =>
  ({
    state: 'resolved',
    actKey,
    path: [{ u: 'article', n: article }],
    language,
    asWritten,
    marks: [{ n: 1, text: 'слова' }],
  }) as Provision;

const ru = norm('law', 'ru');
const kk = norm('law', 'kk');
const other = norm('order', 'ru');

test('the relation follows the gap kinds', () => {
  expect(relationOf(['loophole'])).toBe(null);
  expect(relationOf(['language_mismatch'])).toBe('mismatch');
  expect(relationOf(['language_mismatch', 'conflict_of_norms'])).toBe('conflict');
});

describe('sides', () => {
  const conflict = { gapKinds: ['conflict_of_norms'], apart: [] as string[] };
  test('of a conflict are all norms but those that stand apart', () => {
    expect(sidesOf([ru, other, kk], conflict)).toEqual([0, 1, 2]);
    expect(sidesOf([ru, other, kk], { ...conflict, apart: [placeOf(other)] })).toEqual([0, 2]);
  });
  test('of a mismatch are the two languages of one place', () => {
    const said = { gapKinds: ['language_mismatch'], apart: [] };
    expect(sidesOf([ru, other], said)).toEqual([]);
    expect(sidesOf([kk, other, ru], said)).toEqual([0, 2]);
    expect(sidesOf([ru, norm('law', 'kk', '27')], said)).toEqual([]);
  });
  test('without such a kind there are none', () => {
    expect(sidesOf([ru, kk], { gapKinds: [], apart: [] })).toEqual([]);
  });
});

test('norms kept as written pair by their languages alone', () => {
  expect(languagePairs([norm(null, 'kk', '1', 'Ереже'), norm(null, 'ru', '1', 'Правила')])).toEqual(
    [[1, 0]],
  );
});

test('the twin of a norm has its place in the other language and no marks', () => {
  expect(twinOf(ru)).toMatchObject({ language: 'kk', path: ru.path, marks: [], asWritten: '' });
});

const anyNorm = fc
  .record({
    act: fc.option(fc.constantFrom('law', 'order')),
    language: fc.constantFrom('ru', 'kk', 'en'),
    article: fc.constantFrom('1', '2'),
  })
  .map(({ act, language, article }) => norm(act, language as Placed['language'], article));

test('adding the twins that are missing leaves none missing', () => {
  fc.assert(
    fc.property(fc.array(anyNorm, { maxLength: 8 }), (norms) => {
      const twins = missingTwins(norms).map((at) => twinOf(norms[at]!));
      expect(missingTwins([...norms, ...twins])).toEqual([]);
    }),
  );
});
