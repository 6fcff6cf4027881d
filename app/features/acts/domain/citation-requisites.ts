// The parts by which an act is told from others: number, title in quotes, number of registration.
// From domain/citation.md, 1.2 and 4.1.
import { isNumberSign, isSign } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';

/** Titles are long, but an unclosed quote must not swallow the text. */
const titleReach = 80;

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
};

/** Cyrillic letters inside Roman numbers, as official texts have them. */
const roman: Record<string, string> = { І: 'I', И: 'I', Х: 'X', С: 'C', М: 'M', Ү: 'V', V: 'V' };
const isRomanPart = (text: string) => /^[ivxlcmіхсм]+$/i.test(text);
const toRoman = (text: string) =>
  [...text.toUpperCase()].map((sign) => roman[sign] ?? sign).join('');

/** The number after «№»: `319-III`, `802`, `114-НҚ`, `ҚР ДСМ-131/2020`, `30/245-8`. */
export function requisiteNumberAt(
  tokens: readonly Token[],
  at: number,
): { number: string; last: number } | null {
  if (!isNumberSign(tokens[at])) return null;
  let first = at + 1;
  if (isSign(tokens[first], '.') && tokens[first]!.isTight) first += 1;
  let last = first;
  const isPrefixed = wordAt(tokens, first) === 'қр' && tokens[first + 1]?.kind === 'word';
  if (isPrefixed) last += 1;
  const start = last;
  while (
    last < tokens.length &&
    (last === start || tokens[last]!.isTight) &&
    isNumberPart(tokens[last]!)
  ) {
    last += 1;
  }
  if (last === first || !tokens.slice(first, last).some(({ kind }) => kind === 'number'))
    return null;
  const parts = tokens.slice(first, last).map((token, index) => {
    const blank = index > 0 && !token.isTight ? ' ' : '';
    return blank + writtenPart(token);
  });
  const tail = wordAt(tokens, last);
  const isTorn = isRomanPart(tail) && isRomanPart(parts.at(-1)!);
  if (isTorn) {
    parts.push(toRoman(tail));
    last += 1;
  }
  while (/^(зрк|қрз)$/.test(wordAt(tokens, last))) last += 1;
  return { number: parts.join(''), last };
}

const isNumberPart = (token: Token): boolean =>
  token.kind !== 'sign' ? true : token.sign === '/' || token.sign === '-';

function writtenPart(token: Token): string {
  if (token.kind === 'number') return token.number + (token.isJoined ? '-' : '');
  if (token.kind === 'sign') return token.sign;
  return isRomanPart(token.word) ? toRoman(token.word) : token.word.toUpperCase();
}

const openers = new Set(['«', '"']);
/** Tokens of a title, without its quotes. */
export interface TitlePlace {
  from: number;
  to: number;
}

/** A title that opens at a token. */
export function quotedTitleAt(
  tokens: readonly Token[],
  at: number,
): { title: TitlePlace; last: number } | null {
  const open = tokens[at];
  if (open?.kind !== 'sign' || !openers.has(open.sign)) return null;
  const close = open.sign === '«' ? '»' : '"';
  for (let last = at + 1; last < tokens.length && last - at < titleReach; last += 1) {
    if (isSign(tokens[last], close)) {
      return last === at + 1 ? null : { title: { from: at + 1, to: last }, last: last + 1 };
    }
  }
  return null;
}

/** A title that closes before a token. */
export function quotedTitleBefore(
  tokens: readonly Token[],
  end: number,
): { title: TitlePlace; first: number } | null {
  const close = tokens[end - 1];
  if (close?.kind !== 'sign' || (close.sign !== '»' && close.sign !== '"')) return null;
  const open = close.sign === '»' ? '«' : '"';
  for (let first = end - 2; first >= 0 && end - first < titleReach; first -= 1) {
    if (isSign(tokens[first], open)) {
      return first === end - 2 ? null : { title: { from: first + 1, to: end - 1 }, first };
    }
  }
  return null;
}

/** «(зарегистрирован в Реестре … под № 15584)», as far as the number. */
export function registrationAt(
  tokens: readonly Token[],
  at: number,
): { reg: string; last: number } | null {
  if (!isSign(tokens[at], '(') || !/^(зарегистр|тіркел|нормативтік)/.test(wordAt(tokens, at + 1))) {
    return null;
  }
  for (let place = at + 2; place < at + 20 && place < tokens.length; place += 1) {
    const number = requisiteNumberAt(tokens, place);
    if (number) {
      const last = isSign(tokens[number.last], ')') ? number.last + 1 : number.last;
      return { reg: number.number, last };
    }
    if (isSign(tokens[place], ')')) return null;
  }
  return null;
}
