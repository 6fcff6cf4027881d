import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { precedenceHint, type ConflictSide, type RankedAct } from './precedence.ts';

const rules = ['code_first', 'higher_wins', 'later_wins', 'derived_follows_main'];
const acts = {
  code: { key: 'code', type: 'code', rank: 3, date: '2000-01-01', isDerived: false },
  law: { key: 'law', type: 'law', rank: 4, date: '2020-01-01', isDerived: false },
  oldLaw: { key: 'old', type: 'law', rank: 4, date: '2007-07-27', isDerived: false },
  order: { key: 'order', type: 'minister_order', rank: 8, date: '2016-01-22', isDerived: true },
  treaty: { key: 'pact', type: 'international_treaty', rank: null, date: null, isDerived: false },
} satisfies Record<string, RankedAct>;
const side = (name: keyof typeof acts | null, language = 'ru'): ConflictSide => ({
  act: name && acts[name],
  language,
});

describe('two norms', () => {
  test.each([
    ['law', 'order', [{ at: 1, to: 0, by: 'higher_wins' }]],
    ['order', 'law', [{ at: 0, to: 1, by: 'higher_wins' }]],
    ['law', 'code', [{ at: 0, to: 1, by: 'code_first' }]],
    ['law', 'oldLaw', [{ at: 1, to: 0, by: 'later_wins' }]],
  ] as const)('%s against %s', (one, other, yielding) => {
    expect(precedenceHint([side(one), side(other)], rules)).toEqual({ yielding, undecided: null });
  });

  test.each([
    [side('law'), side(null), 'not-registered'],
    [side('law'), side('law'), 'one-act'],
    [side('law', 'ru'), side('law', 'kk'), 'languages'],
    [side('law'), side('treaty'), 'no-rank'],
    [side('law'), { act: { ...acts.law, key: 'twin' }, language: 'ru' }, 'same-date'],
    [side('law'), { act: { ...acts.law, key: 'twin', date: null }, language: 'ru' }, 'no-date'],
  ] as const)('no rule decides: %#', (one, other, undecided) => {
    expect(precedenceHint([one, other], rules)).toEqual({ yielding: [], undecided });
  });
});

test('a rule that is out of use gives no hint', () => {
  const without = (rule: string) => rules.filter((one) => one !== rule);
  const pair = [side('law'), side('code')];
  expect(precedenceHint(pair, without('code_first')).yielding[0]?.by).toBe('higher_wins');
  expect(precedenceHint([side('law'), side('oldLaw')], without('later_wins')).undecided).toBe(
    'no-rule',
  );
  expect(
    precedenceHint([side('law'), side('order')], without('derived_follows_main')).undecided,
  ).toBe('no-rank');
  expect(precedenceHint(pair, [])).toEqual({ yielding: [], undecided: 'no-rule' });
});

test('of three norms each one that yields is told once', () => {
  const { yielding } = precedenceHint([side('law'), side('order'), side('oldLaw')], rules);
  expect(yielding).toEqual([
    { at: 1, to: 0, by: 'higher_wins' },
    { at: 2, to: 0, by: 'later_wins' },
  ]);
});

test('ranks that make the rules run in a circle give no hint', () => {
  const between = { ...acts.law, key: 'decree', type: 'presidential_decree', rank: 4 };
  const lowCode = { ...acts.code, rank: 5 };
  const high = { ...acts.law, rank: 3 };
  const sides = [high, between, lowCode].map((act) => ({ act, language: 'ru' }));
  expect(precedenceHint(sides, rules)).toEqual({ yielding: [], undecided: 'circle' });
});

const anySide = fc.record({
  act: fc.option(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      type: fc.constantFrom('code', 'law', 'minister_order'),
      rank: fc.option(fc.integer({ min: 0, max: 4 })),
      date: fc.option(fc.constantFrom('2001-01-01', '2010-01-01')),
      isDerived: fc.boolean(),
    }),
  ),
  language: fc.constantFrom('ru', 'kk'),
});

test('who yields does not depend on the order of the norms, and never all of them do', () => {
  fc.assert(
    fc.property(
      fc.array(anySide, { minLength: 2, maxLength: 5 }),
      fc.shuffledSubarray(rules),
      (sides, used) => {
        const losers = precedenceHint(sides, used).yielding.map(({ at }) => sides[at]!);
        const turned = sides.toReversed();
        const same = precedenceHint(turned, used).yielding.map(({ at }) => turned[at]!);
        expect(new Set(same)).toEqual(new Set(losers));
        expect(losers.length).toBeLessThan(sides.length);
      },
    ),
  );
});
