import { describe, expect, test } from 'vitest';
import type { Filled } from './completeness.ts';
import { missingFrom, missingToAccept } from './completeness.ts';
import type { GapKind } from './gap-class.ts';

const kind = (key: string, minCitations = 1, requiresFactor = false): GapKind => ({
  key,
  monitoringClass: 'gap',
  minCitations,
  requiresFactor,
});
const kinds = [
  kind('loophole'),
  kind('legal_gap'),
  kind('conflict_of_norms', 2),
  kind('duplicate_norm', 2),
  kind('language_mismatch', 2),
  kind('corruption_prone_norm', 1, true),
];
const whole: Filled = {
  title: 'Освободившееся место',
  hasNarrative: true,
  gapKinds: ['loophole'],
  factorCount: 1,
  levelCount: 1,
  organisationTypeCount: 1,
  regionCount: 1,
  riskAreaCount: 1,
  harmKindCount: 1,
  harmedPeople: 'семьи',
  peopleCount: 14,
  frequency: 'weekly',
  proposedMeasure: 'вернуть место в очередь',
  provisionCount: 1,
  checkedActs: '',
  sideCount: 0,
  hasBothLanguages: false,
  conflictKindCount: 0,
  isYieldingUnexplained: false,
  sourceCount: 2,
};
const of = (over: Partial<Filled>) => missingFrom({ ...whole, ...over }, kinds);

test('a whole report misses nothing', () => {
  expect(of({})).toEqual({ toSend: [], toAccept: [], allowed: [] });
});

describe('sending', () => {
  test.each([
    ['title', { title: ' ' }],
    ['region', { regionCount: 0 }],
    ['narrative', { hasNarrative: false }],
    ['provision', { provisionCount: 0 }],
  ] as const)('needs %s', (name, over) => {
    expect(of(over).toSend).toEqual([name]);
  });

  test('needs no gap kind, level, source, harm or measure; they are marked as missing', () => {
    const bare = of({
      gapKinds: [],
      factorCount: 0,
      levelCount: 0,
      organisationTypeCount: 0,
      riskAreaCount: 0,
      harmKindCount: 0,
      harmedPeople: '',
      peopleCount: null,
      frequency: null,
      proposedMeasure: '',
      sourceCount: 0,
    });
    expect(bare.toSend).toEqual([]);
    expect(bare.allowed).toHaveLength(11);
  });
});

describe('a gap kind demands', () => {
  test.each(['conflict_of_norms', 'duplicate_norm'])('two norms: %s', (key) => {
    expect(of({ gapKinds: [key] }).toSend).toEqual(['second-provision']);
    expect(of({ gapKinds: [key], provisionCount: 0 }).toSend).toEqual(['provision']);
    expect(of({ gapKinds: [key], provisionCount: 2, sideCount: 2 }).toSend).toEqual([]);
  });

  test('two sides of a conflict, and why one should yield; its kind may be missing', () => {
    const conflict = { gapKinds: ['conflict_of_norms'], provisionCount: 3, sideCount: 2 };
    expect(of(conflict)).toEqual({ toSend: [], toAccept: [], allowed: ['conflict-kind'] });
    expect(of({ ...conflict, sideCount: 1 }).toSend).toEqual(['second-side']);
    expect(of({ ...conflict, isYieldingUnexplained: true }).toSend).toEqual(['conflict-why']);
    expect(of({ isYieldingUnexplained: true }).toSend).toEqual([]);
  });

  test('one place in both languages of a mismatch', () => {
    const mismatch = { gapKinds: ['language_mismatch'] };
    expect(of({ ...mismatch, provisionCount: 0 }).toSend).toEqual(['provision']);
    expect(of(mismatch).toSend).toEqual(['second-language']);
    expect(of({ ...mismatch, provisionCount: 2 }).toSend).toEqual(['second-language']);
    expect(of({ ...mismatch, provisionCount: 2, hasBothLanguages: true }).toSend).toEqual([]);
  });

  test('a factor, once and as what keeps it from being sent', () => {
    const missing = of({ gapKinds: ['corruption_prone_norm'], factorCount: 0 });
    expect(missing.toSend).toEqual(['factor']);
    expect(missing.allowed).toEqual([]);
  });

  test('of a legal gap the acts looked through instead of a norm', () => {
    const gap = { gapKinds: ['legal_gap'], provisionCount: 0 };
    expect(of(gap).toSend).toEqual(['checked-acts']);
    expect(of({ ...gap, checkedActs: 'Закон «Об образовании», статьи 26 и 43' }).toSend).toEqual(
      [],
    );
    expect(of({ ...gap, provisionCount: 1 }).toSend).toEqual([]);
  });

  test('the most of several kinds', () => {
    const both = of({ gapKinds: ['legal_gap', 'conflict_of_norms'], provisionCount: 1 });
    expect(both.toSend).toEqual(['second-provision']);
  });
});

test('accepting needs region, level and a source', () => {
  expect(missingToAccept({ regionCount: 0, levelCount: 0, sourceCount: 0 })).toEqual([
    'region',
    'level',
    'source',
  ]);
  expect(of({ levelCount: 0 }).toAccept).toEqual(['level']);
});
