// Dates as acts carry them: «27 июля 2007 года», «27.07.2007», «2007 жылғы 27 шілдедегі», "April 6, 2016".
import { isSign } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';

export interface FoundDate {
  date: string;
  first: number;
  last: number;
}

const months = new Map(
  [
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    'january february march april may june july august september october november december',
  ].flatMap((words) => words.split(' ').map((word, at): [string, number] => [word, at + 1])),
);
const locative = /[дт][ае]ғы$|[дт][ае]гі$/;

const monthOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'word'
    ? (months.get(token.word) ?? months.get(token.word.replace(locative, '')))
    : undefined;
const numberOf = (token: Token | undefined): number =>
  token?.kind === 'number' && /^\d+$/.test(token.number) ? Number(token.number) : NaN;
const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.word : '');

/** The date that begins at a token, with «года» or «г.» after it. */
export function dateAt(tokens: readonly Token[], at: number): FoundDate | null {
  const day = numberOf(tokens[at]);
  const month = monthOf(tokens[at + 1]);
  if (month && numberOf(tokens[at + 2]) > 1000) {
    return found(numberOf(tokens[at + 2]), month, day, at, yearWordAfter(tokens, at + 3));
  }
  if (isSign(tokens[at + 1], '.') && isSign(tokens[at + 3], '.')) return dottedAt(tokens, at);
  const american = monthOf(tokens[at]);
  if (american && isSign(tokens[at + 2], ',')) {
    return found(numberOf(tokens[at + 3]), american, numberOf(tokens[at + 1]), at, at + 4);
  }
  if (/^жыл(ғы|дың)$/.test(wordOf(tokens[at + 1])) && monthOf(tokens[at + 3])) {
    return found(day, monthOf(tokens[at + 3])!, numberOf(tokens[at + 2]), at, at + 4);
  }
  return null;
}

/** 27.07.2007, or 2007.07.27 as in older Kazakh footnotes. */
function dottedAt(tokens: readonly Token[], at: number): FoundDate | null {
  const [one, two, three] = [at, at + 2, at + 4].map((place) => numberOf(tokens[place]));
  const last = yearWordAfter(tokens, at + 5);
  return one! > 1000 ? found(one!, two!, three!, at, last) : found(three!, two!, one!, at, last);
}

function yearWordAfter(tokens: readonly Token[], at: number): number {
  if (!/^(года|год|г|ж|жылғы)$/.test(wordOf(tokens[at]))) return at;
  return isSign(tokens[at + 1], '.') ? at + 2 : at + 1;
}

function found(year: number, month: number, day: number, first: number, last: number) {
  const isReal = year > 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isReal) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return { date: `${year}-${two(month)}-${two(day)}`, first, last };
}
