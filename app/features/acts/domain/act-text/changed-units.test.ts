import { expect, test } from 'vitest';
import { changedUnits, countFates, partOf, type UnequalUnit } from './changed-units.ts';

const unit = (key: string, position: number, given: Partial<UnequalUnit> = {}): UnequalUnit => ({
  key,
  articleKey: key.split('/').slice(0, 2).join('/'),
  position,
  isInOld: true,
  isInNew: true,
  oldNorm: 'a',
  newNorm: 'a',
  oldRepealed: false,
  newRepealed: false,
  isEmpty: false,
  ...given,
});
const fates = (units: UnequalUnit[]) =>
  changedUnits(units).map(({ key, fate, fromKey }) => [key, fate, fromKey]);

test('each unit has one fate, in the order of the newer text', () => {
  const units = [
    unit('Z/a3/p1', 5, { isInNew: false, oldNorm: 'three' }),
    unit('Z/a1/p1', 1, { newNorm: 'b' }),
    unit('Z/a1/p2', 2, { newRepealed: true, newNorm: 'none' }),
    unit('Z/a1/p3', 3, { isInOld: false, oldNorm: null, newNorm: 'new' }),
    unit('Z/a2', 4),
  ];
  expect(fates(units)).toEqual([
    ['Z/a1/p1', 'changed', null],
    ['Z/a1/p2', 'repealed', null],
    ['Z/a1/p3', 'added', null],
    ['Z/a2', 'moved', null],
    ['Z/a3/p1', 'gone', null],
  ]);
  expect(countFates(changedUnits(units))).toEqual({
    added: 1,
    repealed: 1,
    changed: 1,
    moved: 1,
    gone: 1,
  });
});

test('the same words under another number have moved, once', () => {
  const same = { oldNorm: 'same', newNorm: 'same' };
  const units = [
    unit('Z/a1/p1', 1, { ...same, isInNew: false }),
    unit('Z/a2/p1', 2, { ...same, isInOld: false }),
    unit('Z/a3/p1', 3, { ...same, isInOld: false }),
  ];
  expect(fates(units)).toEqual([
    ['Z/a2/p1', 'moved', 'Z/a1/p1'],
    ['Z/a3/p1', 'added', null],
  ]);
});

test('what has no words in either edition is not told', () => {
  expect(fates([unit('Z/a1', 1, { isInOld: false, isEmpty: true })])).toEqual([]);
});

test('a part is made of whole articles, and knows its neighbours', () => {
  const units = changedUnits(
    ['Z/a1/p1', 'Z/a1/p2', 'Z/a2', 'Z/a3'].map((key, at) => unit(key, at, { newNorm: 'b' })),
  );
  const first = partOf(units, null, 2);
  expect(first.units.map(({ key }) => key)).toEqual(['Z/a1/p1', 'Z/a1/p2', 'Z/a2']);
  expect(first).toMatchObject({ previous: null, next: 'Z/a3' });
  expect(partOf(units, 'Z/a3', 2)).toMatchObject({ previous: 'Z/a1/p1', next: null });
});
