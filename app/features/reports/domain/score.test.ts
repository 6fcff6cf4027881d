import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frequencies } from './frequency.ts';
import type { ScoreInput } from './score.ts';
import { agePart, partsOf, rankOf, totalOf, weights } from './score.ts';

const input = (over: Partial<ScoreInput> = {}): ScoreInput => ({
  harmKinds: ['forced_payment'],
  frequency: 'weekly',
  peopleCount: 211,
  hasNarrative: true,
  hasProvision: true,
  hasLevel: true,
  hasRegion: true,
  hasRiskArea: true,
  hasFactor: true,
  hasMeasure: false,
  sourceCount: 4,
  capturedCount: 1,
  groupCount: 2,
  regionCount: 2,
  ...over,
});

const anyInput: fc.Arbitrary<ScoreInput> = fc.record({
  harmKinds: fc.array(fc.constantFrom('bribery_extortion', 'forced_payment', 'own words')),
  frequency: fc.constantFrom(null, ...frequencies),
  peopleCount: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
  hasNarrative: fc.boolean(),
  hasProvision: fc.boolean(),
  hasLevel: fc.boolean(),
  hasRegion: fc.boolean(),
  hasRiskArea: fc.boolean(),
  hasFactor: fc.boolean(),
  hasMeasure: fc.boolean(),
  sourceCount: fc.nat(20),
  capturedCount: fc.nat(20),
  groupCount: fc.integer({ min: 1, max: 40 }),
  regionCount: fc.integer({ min: 1, max: 20 }),
});
const anyDay = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

test('each part stays within its weight and its share tells its points', () => {
  fc.assert(
    fc.property(anyInput, (one) => {
      for (const [name, part] of Object.entries(partsOf(one))) {
        expect(part.weight).toBe(weights[name as keyof typeof weights]);
        expect(part.share).toBeGreaterThanOrEqual(0);
        expect(part.share).toBeLessThanOrEqual(1);
        expect(Math.abs(part.points - part.share * part.weight)).toBeLessThan(0.051);
      }
    }),
  );
});

test('the order by score is the order by rank, on every day', () => {
  fc.assert(
    fc.property(anyInput, anyDay, anyInput, anyDay, anyDay, (one, sent, two, sentTwo, today) => {
      const now = [sent, sentTwo, today].toSorted()[2]!;
      const [a, b] = [partsOf(one), partsOf(two)];
      const byScore = Math.sign(totalOf(a, sent, now) - totalOf(b, sentTwo, now));
      expect(Math.sign(rankOf(a, sent) - rankOf(b, sentTwo))).toBe(byScore);
    }),
  );
});

test('the rank is a whole number that today does not move', () => {
  expect(Number.isInteger(rankOf(partsOf(input()), '2026-01-26'))).toBe(true);
  const older = rankOf(partsOf(input()), '2026-01-25');
  expect(older - rankOf(partsOf(input()), '2026-01-26')).toBe(5);
});

describe('age', () => {
  test('is half a point a day without a cap; its bar is full at thirty days', () => {
    expect(agePart('2026-01-26', '2026-01-28')).toMatchObject({ points: 1, share: 2 / 30 });
    expect(agePart('2026-01-01', '2026-01-31')).toMatchObject({ points: 15, share: 1 });
    expect(agePart('2025-01-01', '2026-01-01')).toMatchObject({ points: 182.5, share: 1 });
  });
});

describe('harm', () => {
  const harm = (over: Partial<ScoreInput>) => partsOf(input(over)).harm.points;

  test('is nothing where none is named and full for the gravest that happens always', () => {
    expect(harm({ harmKinds: [] })).toBe(0);
    expect(harm({ harmKinds: ['bribery_extortion'], frequency: 'always' })).toBe(30);
  });

  test('grows with a further kind and with how often', () => {
    expect(harm({ harmKinds: ['forced_payment', 'favouritism'] })).toBeGreaterThan(
      harm({ harmKinds: ['forced_payment'] }),
    );
    expect(harm({ frequency: 'always' })).toBeGreaterThan(harm({ frequency: 'once' }));
  });

  test('takes words of the filer for the middle', () => {
    expect(harm({ harmKinds: ['own words'] })).toBe(harm({ harmKinds: ['favouritism'] }));
  });
});

test.each([
  [null, 0],
  [0, 0],
  [1, 1.5],
  [211, 11.6],
  [10_000, 20],
  [500_000, 20],
])('%s people give %s points', (peopleCount, points) => {
  expect(partsOf(input({ peopleCount })).people.points).toBe(points);
});

test('completeness names what is missing', () => {
  const part = partsOf(input({ hasRiskArea: false, capturedCount: 0 })).completeness;
  expect(part.points).toBe(15);
  expect(part.facts).toEqual({
    code: 'completeness.missing',
    values: { missing: ['copy', 'risk_area', 'measure'], sources: 4, copies: 0 },
  });
  expect(partsOf(input({ hasMeasure: true })).completeness).toMatchObject({
    points: 20,
    facts: { code: 'completeness.all' },
  });
});

test.each([
  [1, 1, 0],
  [2, 1, 7.5],
  [2, 2, 11.3],
  [5, 4, 15],
])('%i groups in %i regions give %s points', (groupCount, regionCount, points) => {
  expect(partsOf(input({ groupCount, regionCount })).groups.points).toBe(points);
});
