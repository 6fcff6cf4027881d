import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as format from './citation-format.ts';
import { parseCitations } from './citation-parse.ts';
import type { PathUnit } from './provision-path.ts';
import { referenceActs, referenceRegister } from '../queries/reference-register.server.ts';

const register = referenceRegister();

/** Laws with whole requisites: the canonical long form names nothing else. */
const laws = referenceActs().filter(
  ({ type, number, title }) => type === 'law' && number && title.kk,
);

const plainNumber = fc.integer({ min: 1, max: 300 }).map(String);
const inserted = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, more]) => `${n}-${more}`);
const number = fc.oneof(plainNumber, inserted);
const counted = fc.integer({ min: 1, max: 79 }).map(String);
const unit = (u: PathUnit['u'], n: fc.Arbitrary<string>) =>
  n.map((value): PathUnit => ({ u, n: value }));
const maybe = (one: fc.Arbitrary<PathUnit>) => fc.option(one, { nil: null });

/** Paths as acts have them: an article or an annex, then inwards. */
const path: fc.Arbitrary<PathUnit[]> = fc
  .tuple(
    fc.oneof(unit('article', number), unit('annex', plainNumber), unit('chapter', number)),
    maybe(unit('point', number)),
    maybe(unit('subpoint', number)),
    maybe(fc.oneof(unit('part', counted), unit('indent', counted))),
  )
  .map((units) => units.filter((one): one is PathUnit => one !== null));

const written = [
  ['ru', 'short', format.shortRussian],
  ['ru', 'long', format.longRussian],
  ['kk', 'short', format.shortKazakh],
  ['kk', 'long', format.longKazakh],
  ['en', 'short', format.shortEnglish],
  ['en', 'long', format.longEnglish],
] as const;

describe.each(written)('the canonical form in %s, %s', (lang, _length, say) => {
  test('of a place is read back as that place', () => {
    fc.assert(
      fc.property(path, (units) => {
        const found = parseCitations(say(units, null), { lang, register });
        expect(found.map((one) => one.path)).toEqual([units]);
      }),
      { numRuns: 300 },
    );
  });

  test('of a place in a law is read back as that place in that law', () => {
    fc.assert(
      fc.property(path, fc.constantFrom(...laws), (units, act) => {
        const text = `${say(units, act)}.`;
        const found = parseCitations(text, { lang, register });
        expect(found.map((one) => one.path)).toEqual([units]);
        if (!text.includes(act.number!)) return;
        expect(found[0]!.actKey).toBe(act.key);
        expect(found[0]!.span).toEqual({ start: 0, end: text.length - 1 });
      }),
      { numRuns: 200 },
    );
  });
});
