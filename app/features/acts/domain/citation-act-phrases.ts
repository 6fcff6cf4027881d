// Where a text names acts. From domain/citation.md, 1.2, 2 and 4.
import type { ActPhrase, ActReading } from './act-phrase.ts';
import { europeanPhrase, requisitesAfter } from './act-phrase-european.ts';
import { kazakhPhrase } from './act-phrase-kazakh.ts';
import { actWordOf, codeLettersOf, isAdjective } from './act-words.ts';
import { isSign } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';

/** Finds every act named outside the units, in the order of the text. */
export function actPhrasesOf(reading: ActReading): ActPhrase[] {
  const { tokens, isUnit } = reading;
  const phrases: ActPhrase[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < floor || isUnit(at)) continue;
    const phrase = phraseAt(reading, at, floor);
    if (!phrase) continue;
    phrases.push(phrase);
    floor = phrase.last;
  }
  return joinDerived(tokens, phrases);
}

function phraseAt(reading: ActReading, at: number, floor: number): ActPhrase | null {
  const { tokens } = reading;
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
    return { ...base, ...requisitesAfter(reading, at + 1, false) };
  }
  const word = actWordOf(token.word);
  if (!word || (word.isDerived && !isCapitalName(tokens, at))) return null;
  return word.lang === 'kk'
    ? kazakhPhrase(reading, at, floor, word)
    : europeanPhrase(reading, at, floor, word);
}

/** «Правил», «Типовых правил»: rules are an act only where they are called as one. */
const isCapitalName = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at], tokens[at - 1]].some(
    (token, back) =>
      token?.kind === 'word' && token.isCapital && (back === 0 || isAdjective(token.word)),
  );

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
