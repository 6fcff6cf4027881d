// Where a text names an act, and what it says of it: kind, date, number, title, registration.
// From domain/citation.md, 1.2, 2 and 4. Russian and English requisites follow the kind, Kazakh ones
// stand before it.
import { actWordOf, codeLettersOf, isAdjective, isCountryWord, type ActWord } from './act-words.ts';
import { dateAt } from './citation-dates.ts';
import { isRelativeWord } from './citation-groups.ts';
import { isNumberSign, isSign } from './citation-numbers.ts';
import {
  requisiteNumberAt,
  quotedTitleAt,
  quotedTitleBefore,
  registrationAt,
  type TitlePlace,
} from './citation-requisites.ts';
import type { Token } from './citation-tokens.ts';

/** An act as a text names it; `name` and `letters` serve to find it in the register. */
export interface ActPhrase {
  type: string;
  lang: 'ru' | 'kk' | 'en';
  isDerived: boolean;
  isSelf: boolean;
  date?: string;
  number?: string;
  title?: TitlePlace;
  reg?: string;
  /** A code's name: «гражданского процессуального». */
  name?: string;
  /** A code's letters: «коап». */
  letters?: string;
  first: number;
  last: number;
}

/** Tells how many words after a kind are a title of the register: «об образовании». */
export type TitleAt = (
  tokens: readonly Token[],
  at: number,
) => { title: TitlePlace; last: number } | null;

/** How far an issuer's words may reach between the kind of an act and its date. */
const issuerReach = 24;

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
};

/** Finds every act named outside the units, in the order of the text. */
export function actPhrasesOf(
  tokens: readonly Token[],
  isUnit: (at: number) => boolean,
  titleAt: TitleAt,
): ActPhrase[] {
  const phrases: ActPhrase[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < floor || isUnit(at)) continue;
    const phrase = phraseAt(tokens, at, floor, isUnit, titleAt);
    if (!phrase) continue;
    phrases.push(phrase);
    floor = phrase.last;
  }
  return joinDerived(tokens, phrases);
}

function phraseAt(
  tokens: readonly Token[],
  at: number,
  floor: number,
  isUnit: (at: number) => boolean,
  titleAt: TitleAt,
): ActPhrase | null {
  const token = tokens[at]!;
  if (token.kind !== 'word') return null;
  const letters = codeLettersOf(token.word, token.capitals);
  if (letters) {
    const lang = /[әғқңөұүһі]/.test(letters) ? 'kk' : 'ru';
    const base = {
      type: 'code',
      lang,
      isDerived: false,
      isSelf: false,
      letters,
      first: at,
    } as const;
    return { ...base, ...requisitesAfter(tokens, at + 1, false, isUnit, titleAt) };
  }
  const word = actWordOf(token.word);
  if (!word || (word.isDerived && !isCapitalName(tokens, at))) return null;
  return word.lang === 'kk'
    ? kazakhPhrase(tokens, at, floor, word, isUnit)
    : europeanPhrase(tokens, at, floor, word, isUnit, titleAt);
}

/** «Правил», «Типовых правил»: rules are an act only where they are called as one. */
const isCapitalName = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at], tokens[at - 1]].some(
    (token, back) =>
      token?.kind === 'word' && token.isCapital && (back === 0 || isAdjective(token.word)),
  );

function europeanPhrase(
  tokens: readonly Token[],
  at: number,
  floor: number,
  word: ActWord,
  isUnit: (at: number) => boolean,
  titleAt: TitleAt,
): ActPhrase {
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
  const found = requisitesAfter(tokens, at + 1, word.hasIssuer, isUnit, titleAt);
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
function requisitesAfter(
  tokens: readonly Token[],
  start: number,
  hasIssuer: boolean,
  isUnit: (at: number) => boolean,
  titleAt: TitleAt,
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

/** Kazakh: title, date, issuer and number stand before the kind. */
function kazakhPhrase(
  tokens: readonly Token[],
  at: number,
  floor: number,
  word: ActWord,
  isUnit: (at: number) => boolean,
): ActPhrase {
  const phrase: ActPhrase = {
    type: word.type,
    lang: 'kk',
    isDerived: word.isDerived,
    isSelf: false,
    first: at,
    last: at + 1,
  };
  const names: string[] = [];
  let begin = at;
  for (let left = issuerReach; left > 0 && begin - 1 >= floor && !isUnit(begin - 1); left -= 1) {
    const step = kazakhStep(tokens, begin, phrase, word);
    if (step === null) break;
    if (begin - step === 1 && step >= 0) names.unshift(wordAt(tokens, step));
    begin = step;
  }
  if (word.type === 'code') {
    const own = names.slice(names.findLastIndex((name) => name === '' || isCountryWord(name)) + 1);
    if (own.length > 0 && own.length <= 4) phrase.name = own.join(' ');
  }
  return phrase;
}

/** Takes one step to the left: where it begins, or null where the phrase cannot go on. */
function kazakhStep(
  tokens: readonly Token[],
  end: number,
  phrase: ActPhrase,
  word: ActWord,
): number | null {
  const token = tokens[end - 1]!;
  const commit = (first: number) => {
    phrase.first = first;
    return first;
  };
  if (isRelativeWord(token) && end === phrase.first) {
    phrase.isSelf = true;
    return commit(end - 1);
  }
  const title = phrase.title === undefined ? quotedTitleBefore(tokens, end) : null;
  if (title) {
    phrase.title = title.title;
    return commit(title.first);
  }
  const numberSign = [end - 2, end - 3, end - 4].find((place) => isNumberSign(tokens[place]));
  if (phrase.number === undefined && numberSign !== undefined) {
    const number = requisiteNumberAt(tokens, numberSign);
    if (number?.last === end) {
      phrase.number = number.number;
      return commit(numberSign);
    }
  }
  const date = phrase.date === undefined ? dateAt(tokens, end - 4) : null;
  if (date?.last === end) {
    phrase.date = date.date;
    return commit(date.first);
  }
  if (token.kind !== 'word') return null;
  if (isCountryWord(token.word)) return commit(end - 1);
  const mayPass = word.hasIssuer || word.type === 'code';
  return mayPass && actWordOf(token.word) === undefined ? end - 1 : null;
}

/**
 * Rules are one whole with the act that approves them: «Правил, утверждённых приказом …»,
 * «… бұйрығымен бекітілген Қағидалардың».
 */
function joinDerived(tokens: readonly Token[], phrases: ActPhrase[]): ActPhrase[] {
  const joined: ActPhrase[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const gap = before ? tokens.slice(before.last, phrase.first) : [];
    if (before?.isDerived && !phrase.isDerived && gap.length < 40 && approves(gap, 'утвержд')) {
      joined[joined.length - 1] = { ...phrase, first: before.first };
    } else if (
      before &&
      !before.isDerived &&
      phrase.isDerived &&
      gap.length < 4 &&
      approves(gap, 'бекітілген')
    ) {
      joined[joined.length - 1] = { ...before, last: phrase.last };
    } else joined.push(phrase);
  }
  return joined;
}

const approves = (gap: readonly Token[], stem: string): boolean =>
  gap.some((token) => token.kind === 'word' && token.word.startsWith(stem)) &&
  !gap.some((token) => isSign(token, ';') || isSign(token, '.'));
