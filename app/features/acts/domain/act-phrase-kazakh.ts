// Kazakh names the kind of an act last: «Білім туралы» … 2007 жылғы 27 шілдедегі № 319-III Заңының.
// From domain/citation.md, 2.2.
import { issuerReach, wordAt, type ActPhrase, type ActReading } from './act-phrase.ts';
import { actWordOf, isCountryWord, type ActWord } from './act-words.ts';
import { dateAt } from './citation-dates.ts';
import { isRelativeWord } from './citation-groups.ts';
import { isNumberSign } from './citation-numbers.ts';
import { quotedTitleBefore, requisiteNumberAt } from './citation-requisites.ts';
import type { Token } from './citation-tokens.ts';

/** Kazakh: title, date, issuer and number stand before the kind. */
export function kazakhPhrase(
  { tokens, isUnit }: ActReading,
  at: number,
  floor: number,
  word: ActWord,
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
