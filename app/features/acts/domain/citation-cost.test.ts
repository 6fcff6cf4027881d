import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceRegister } from '../queries/reference-register.server.ts';
import { parseCitations } from './citation-parse.ts';
import type { Token } from './citation-tokens.ts';

const register = referenceRegister();
type Lang = 'ru' | 'kk' | 'en';

/** How many tokens the parser reads for each character of a text, every reading counted. */
function costOf(text: string, lang: Lang): number {
  let reads = 0;
  const watch = (tokens: Token[]): Token[] =>
    new Proxy(tokens, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  parseCitations(text, { lang, register, watch });
  return reads / text.length;
}

const ordinary: Record<Lang, string> = {
  ru: 'В силу пункта 12 статьи 26 Закона Республики Казахстан от 27 июля 2007 года № 319-III «Об образовании» порядок приёма устанавливает учредитель, а подпункты 1), 2) и 3) пункта 2 статьи 63 этого не меняют. ',
  kk: '«Білім туралы» Қазақстан Республикасының 2007 жылғы 27 шілдедегі № 319-III Заңының 26-бабының 2-тармағының 3) тармақшасына сәйкес тәртіпті құрылтайшы белгілейді, ал 5 және 6-баптар мұны өзгертпейді. ',
  en: 'Under subparagraph 3) of paragraph 2 of Article 26 of the Law of the Republic of Kazakhstan dated 27 July 2007 No. 319-III "On Education" the founder sets the order, and Articles 5 and 6 do not change it. ',
};
const pieces: Record<Lang, string[]> = {
  ru: [
    'статьи ',
    'пункта ',
    'подпункт ',
    'части ',
    'абзац ',
    'первой ',
    '1',
    '5-1',
    '1) ',
    ', ',
    ' и ',
    '–',
    '«',
    '»',
    'Закона ',
    'Закона «Об образовании» ',
    'от 27 июля 2007 года ',
    '№ ',
    '319-III ',
    'настоящего ',
    'Об образовании ',
    '. ',
    'ст. ',
    'п. ',
    '(',
    ')',
    'Кодекса ',
    'приказом Министра ',
  ],
  kk: [
    'бабының ',
    '26-бабының ',
    'тармағы ',
    '2-тармағының ',
    '3) тармақшасы ',
    'бөлігі ',
    'бірінші ',
    '5',
    ' және ',
    ', ',
    'Заңының ',
    '«Білім туралы» ',
    'осы ',
    '№ ',
    '319-III ',
    '2007 жылғы 27 шілдедегі ',
    '–',
    '. ',
    '(',
    ')',
    'баптар ',
    'Кодексінің ',
  ],
  en: [
    'Article ',
    'paragraph ',
    'subparagraph ',
    'of ',
    '26',
    '2)',
    '(3)',
    ', ',
    ' and ',
    '–',
    'the Law ',
    '"On Education" ',
    'dated 27 July 2007 ',
    'No. ',
    '319-III ',
    'this ',
    '. ',
    'part ',
    'Articles ',
    'Code ',
  ],
};

describe.each(['ru', 'kk', 'en'] as const)('the cost of parsing %s', (lang) => {
  const base = costOf(ordinary[lang].repeat(20), lang);

  test('does not grow with the length of ordinary text', () => {
    expect(costOf(ordinary[lang].repeat(400), lang)).toBeLessThan(base * 1.2);
  });

  test.each(pieces[lang])('%j again and again costs at most five times as much', (piece) => {
    const cost = costOf(piece.repeat(Math.ceil(5_000 / piece.length)), lang);
    expect(cost).toBeLessThanOrEqual(base * 5);
  });

  test('whatever pieces follow one another, at most five times as much', () => {
    const some = fc.array(fc.constantFrom(...pieces[lang]), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, (pattern) => {
        const one = pattern.join('');
        const text = one.repeat(Math.ceil(3_000 / one.length));
        expect(costOf(text, lang)).toBeLessThanOrEqual(base * 5);
      }),
      { numRuns: 80, seed: 7 },
    );
  });
});
