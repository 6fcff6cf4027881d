// Russian and English name the kind of an act first: «Закона РК от 27 июля 2007 года № 319-III «…»».
// From domain/citation.md, 2.1 and 2.3.
import {
  issuerReach,
  wordAt,
  type ActPhrase,
  type ActReading,
  type TitleAt,
} from './act-phrase.ts';
import { actWordOf, isAdjective, isCountryWord, type ActWord } from './act-words.ts';
import { dateAt } from './citation-dates.ts';
import { isRelativeWord } from './citation-groups.ts';
import { isSign } from './citation-numbers.ts';
import { quotedTitleAt, registrationAt, requisiteNumberAt } from './citation-requisites.ts';
import type { Token } from './citation-tokens.ts';

/** The act that a Russian or English word calls, with its names before and its requisites after. */
export function europeanPhrase(
  reading: ActReading,
  at: number,
  floor: number,
  word: ActWord,
): ActPhrase {
  const { tokens, isUnit } = reading;
  let first = at;
  const names: string[] = [];
  while (first - 1 >= floor && !isUnit(first - 1) && names.length < 4) {
    const before = tokens[first - 1];
    const isName =
      before?.kind === 'word' && (isAdjective(before.word) || isEnglishName(before, word));
    if (!isName || isRelativeWord(before)) break;
    names.unshift(before.word);
    first -= 1;
  }
  const isSelf = first - 1 >= floor && isRelativeWord(tokens[first - 1]);
  const type = typeOf(word, names, tokens, at);
  const kept = word.type === 'code' || names[0]?.startsWith('конституционн') || word.isDerived;
  const found = requisitesAfter(reading, at + 1, word.hasIssuer);
  return {
    type,
    lang: word.lang,
    isDerived: word.isDerived,
    isSelf: isSelf || isRelativeWord(tokens[at - 1]),
    ...(word.type === 'code' && names.length > 0 ? { name: names.join(' ') } : {}),
    first: isSelf ? first - 1 : kept ? first : at,
    ...found,
  };
}

const isEnglishName = (token: Token, { lang, type }: ActWord): boolean =>
  lang === 'en' && type === 'code' && token.kind === 'word' && token.isCapital;

function typeOf({ type }: ActWord, names: string[], tokens: readonly Token[], at: number): string {
  if (type === 'law' && names.at(-1)?.startsWith('конституционн')) return 'constitutional_law';
  const issuer = wordAt(tokens, at + 1);
  if (type === 'government_resolution' && issuer.startsWith('акимат')) return 'akimat_resolution';
  if (type === 'maslikhat_decision' && issuer.startsWith('аким')) return 'akim_decision';
  return type;
}

type Requisites = Pick<ActPhrase, 'date' | 'number' | 'title' | 'reg' | 'last'>;

/** Reads requisites in whatever order they follow; words of an issuer only if a requisite comes after. */
export function requisitesAfter(
  { tokens, isUnit, titleAt }: ActReading,
  start: number,
  hasIssuer: boolean,
): Requisites {
  const found: Requisites = { last: start };
  let at = start;
  let passed = 0;
  while (at < tokens.length && passed <= issuerReach) {
    const next = requisiteAt(tokens, at, found, titleAt);
    if (next !== null) {
      at = next;
      found.last = next;
      passed = 0;
      continue;
    }
    if (isCountryWord(wordAt(tokens, at)) && passed === 0) {
      at += 1;
      if (/рк|rk|казахстан|kazakhstan/.test(wordAt(tokens, at - 1))) found.last = at;
      continue;
    }
    const mayPass =
      isLinkWord(tokens, at) || (hasIssuer && !found.date && isIssuerWord(tokens, at));
    if (!mayPass || isUnit(at)) break;
    at += 1;
    passed += 1;
  }
  return found;
}

const isLinkWord = (tokens: readonly Token[], at: number): boolean =>
  /^(от|dated|of|the)$/.test(wordAt(tokens, at));

/** A word of an issuer's name, or the point of «и.о.»; never another act. */
function isIssuerWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'word') return actWordOf(token.word) === undefined;
  return isSign(token, '.') && wordAt(tokens, at - 1).length === 1;
}

/** Reads one requisite into `found`; the token after it, or null. */
function requisiteAt(
  tokens: readonly Token[],
  at: number,
  found: Requisites,
  titleAt: TitleAt,
): number | null {
  const date = found.date === undefined ? dateAt(tokens, at) : null;
  if (date) {
    found.date = date.date;
    return date.last;
  }
  const number = found.number === undefined ? requisiteNumberAt(tokens, at) : null;
  if (number) {
    found.number = number.number;
    return number.last;
  }
  const title =
    found.title === undefined ? (quotedTitleAt(tokens, at) ?? titleAt(tokens, at)) : null;
  if (title) {
    found.title = title.title;
    return title.last;
  }
  const registration = registrationAt(tokens, at);
  if (!registration) return null;
  found.reg = registration.reg;
  return registration.last;
}
