// What is typed into the box, as the two queries that the database is asked.
import { fold } from './fold.ts';
import { kazakhBeginnings } from './kazakh-beginnings.ts';
import { russianQuery } from './russian-query.ts';

const LONGEST = 200;
const MOST_WORDS = 12;
const SHORTEST = 3;

export interface SearchWords {
  /** As typed, for the box. */
  text: string;
  /** For the Russian stems, as a tsquery. */
  russian: string;
  /** Beginnings of words for texts with Kazakh letters, as a tsquery; null where a phrase is asked for. */
  kazakh: string | null;
  /** The number or the mark of a report, if it may be one. */
  number: number | null;
  mark: string | null;
}

/** Reads the box; null where nothing was typed. */
export function readWords(typed: string): SearchWords | null {
  const text = Array.from(typed.replaceAll('\0', ' ').toWellFormed()).slice(0, LONGEST).join('');
  const folded = fold(text).trim();
  if (folded === '') return null;
  const number = /^(?:№|n|no\.?|#)?\s*(\d{1,9})$/.exec(folded)?.[1];
  const mark = text.trim().toUpperCase();
  return {
    text,
    russian: russianQuery(folded),
    kazakh: kazakhQuery(folded),
    number: number ? Number(number) : null,
    mark: /^[A-Z0-9]{6}$/.test(mark) ? mark : null,
  };
}

function kazakhQuery(folded: string): string | null {
  if (/"|(?:^|\s)-/.test(folded)) return null;
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const asked = words.filter((word) => word.length >= SHORTEST).slice(0, MOST_WORDS);
  if (asked.length === 0) return null;
  return asked
    .map((word) => kazakhBeginnings(word).map((beginning) => `'${beginning}':*`))
    .map((either) => `(${either.join(' | ')})`)
    .join(' & ');
}
