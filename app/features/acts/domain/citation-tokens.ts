// Words, numbers and signs of an even text. A number keeps its inserted part (`43-1`), knows its
// closing bracket (`3)`) and whether a hyphen joins it to the next word (`26-бап`).
import type { EvenText } from './citation-text.ts';

interface Place {
  /** In the even text. */
  start: number;
  end: number;
  /** No blank stands before it. */
  isTight: boolean;
}

export type Token = Place &
  (
    | { kind: 'word'; word: string; isCapital: boolean; capitals: number }
    | { kind: 'number'; number: string; hasBracket: boolean; isJoined: boolean }
    | { kind: 'sign'; sign: string }
  );

const cyrillic = /[\u0400-\u04ff]/;
const letter = /\p{L}/u;
const digit = /[0-9]/;

/** Latin letters that stand in Cyrillic words for the letters they look like. */
const lookAlikes: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  h: 'һ',
};

/** Splits an even text into tokens, each read once. */
export function tokensOf({ text }: EvenText): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let blankBefore = true;
  while (at < text.length) {
    const sign = text[at]!;
    if (sign === ' ') {
      blankBefore = true;
      at += 1;
      continue;
    }
    const start = at;
    const isTight = !blankBefore;
    if (digit.test(sign)) {
      const number = readNumber(text, at);
      at = number.end;
      const { digits, hasBracket, isJoined } = number;
      tokens.push({
        kind: 'number',
        start,
        end: at,
        isTight,
        number: digits,
        hasBracket,
        isJoined,
      });
    } else if (letter.test(sign)) {
      at = endOfWord(text, at);
      const written = text.slice(start, at);
      tokens.push({
        kind: 'word',
        start,
        end: at,
        isTight,
        word: wordOf(written),
        isCapital: isCapital(written[0]!),
        capitals: [...written].filter(isCapital).length,
      });
    } else {
      at += 1;
      tokens.push({ kind: 'sign', start, end: at, isTight, sign });
    }
    blankBefore = false;
  }
  return tokens;
}

const isCapital = (sign: string) => sign !== sign.toLowerCase();

function readNumber(text: string, start: number) {
  let at = endOfDigits(text, start);
  while (text[at] === '-' && digit.test(text[at + 1] ?? '')) at = endOfDigits(text, at + 1);
  const digits = text.slice(start, at);
  const hasBracket = text[at] === ')';
  if (hasBracket) at += 1;
  const isJoined = text[at] === '-' && letter.test(text[at + 1] ?? '');
  if (isJoined) at += 1;
  return { digits, hasBracket, isJoined, end: at };
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (digit.test(text[at] ?? '')) at += 1;
  return at;
}

/** Letters, and hyphens between letters. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const isInner = text[at] === '-' && at > start && letter.test(text[at + 1] ?? '');
    if (!letter.test(text[at]!) && !isInner) break;
    at += 1;
  }
  return at;
}

/** The word for comparing: small letters, ё as е, look-alikes as what they stand for. */
export function wordOf(written: string): string {
  const small = written.toLowerCase().replaceAll('ё', 'е');
  if (!cyrillic.test(small)) return small;
  return [...small].map((sign) => lookAlikes[sign] ?? sign).join('');
}
