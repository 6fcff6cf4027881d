// Numbers as citations say them: digits, ordinal words, ranges; read forwards and backwards.
// From domain/citation.md, 2 and 4.2: the hyphen belongs to the number unless the word is plural
// beyond doubt and the second number is larger.
import type { Token } from './citation-tokens.ts';
import type { UnitForm } from './citation-unit-forms.ts';
import { ordinalOf, tensOf } from './ordinal-words.ts';

/** A number or a range, with the tokens that say it. */
export interface Item {
  n: string;
  to?: string;
  first: number;
  last: number;
  hasBracket: boolean;
}

const isRoman = (word: string) => /^[ivxl]{1,5}$/.test(word);

/** Whether a token is this sign. */
export const isSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.sign === sign;

/** «№» in one of its forms. */
export const isNumberSign = (token: Token | undefined): boolean =>
  isSign(token, '№') ||
  isSign(token, '#') ||
  (token?.kind === 'word' && /^(n|no)$/.test(token.word));

/** The number or range that begins at a token. */
export function itemAt(tokens: readonly Token[], at: number, form: UnitForm): Item | null {
  const one = numberAt(tokens, at);
  if (!one) return null;
  const span = one.to === undefined && form.plural === 'sure' ? hyphenRange(one.n) : null;
  if (span) return { ...one, ...span };
  const dash = tokens[one.last];
  const isRange =
    isSign(dash, '–') ||
    (isSign(dash, '-') && one.hasBracket) ||
    (dash?.kind === 'word' && dash.word === 'to');
  const end = isRange ? numberAt(tokens, one.last + 1) : null;
  return end ? { ...one, to: end.n, last: end.last, hasBracket: end.hasBracket } : one;
}

/** A number in digits or in words, or a Roman one. */
function numberAt(tokens: readonly Token[], at: number): Item | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const isDate =
      isSign(tokens[at + 1], '.') && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.isTight;
    if (token.isJoined || isDate) return null;
    return { n: token.number, first: at, last: at + 1, hasBracket: token.hasBracket };
  }
  if (token?.kind !== 'word') return null;
  const word = (n: number | string, last: number): Item => ({
    n: String(n),
    first: at,
    last,
    hasBracket: false,
  });
  const whole = ordinalOf(token.word);
  if (whole !== undefined) return word(whole, at + 1);
  const next = tokens[at + 1];
  const ones = next?.kind === 'word' ? ordinalOf(next.word) : undefined;
  const tens = tensOf(token.word);
  if (tens !== undefined && ones !== undefined && ones < 10) return word(tens + ones, at + 2);
  return isRoman(token.word) ? word(token.word.toUpperCase(), at + 1) : null;
}

/** «5-7» as a range, where the second number is larger and nothing else is said. */
export function hyphenRange(n: string): { n: string; to: string } | null {
  const [from, to, more] = n.split('-');
  if (from === undefined || to === undefined || more !== undefined) return null;
  return Number(to) > Number(from) ? { n: from, to } : null;
}

/** «первое предложение», «второй абзац». */
export function ordinalBefore(tokens: readonly Token[], at: number, floor: number): Item | null {
  const token = tokens[at - 1];
  if (at - 1 < floor || token?.kind !== 'word') return null;
  const ones = ordinalOf(token.word);
  if (ones === undefined) return null;
  const before = tokens[at - 2];
  const tens = at - 2 >= floor && before?.kind === 'word' ? tensOf(before.word) : undefined;
  const isCompound = tens !== undefined && ones < 10;
  return {
    n: String(isCompound ? tens + ones : ones),
    first: isCompound ? at - 2 : at - 1,
    last: at,
    hasBracket: false,
  };
}

/** The number or range that ends before a token. */
export function itemBefore(tokens: readonly Token[], end: number, floor: number): Item | null {
  const one = numberBefore(tokens, end, floor);
  if (!one) return null;
  const dash = tokens[one.first - 1];
  const isRange = isSign(dash, '–') || (isSign(dash, '-') && one.hasBracket);
  const start = isRange ? numberBefore(tokens, one.first - 1, floor) : null;
  if (start) return { ...one, n: start.n, to: one.n, first: start.first };
  return one;
}

function numberBefore(tokens: readonly Token[], end: number, floor: number): Item | null {
  const at = end - 1;
  const token = tokens[at];
  if (at < floor || token === undefined) return null;
  if (token.kind === 'number') {
    if (isNumberSign(tokens[at - 1]) || isSign(tokens[at - 1], '.')) return null;
    return { n: token.number, first: at, last: end, hasBracket: token.hasBracket };
  }
  return ordinalBefore(tokens, end, floor);
}
