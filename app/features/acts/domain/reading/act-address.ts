// What the address of an act's page says: the place, the edition, the language, what stands beside it.
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';
import { actKeyOf, pathOfKey, provisionKey } from '../provision-path.ts';

export interface ActAddress {
  /** The language of the text; null: that of the page. */
  language: Language | null;
  /** The day whose edition is read; null: today. */
  edition: string | null;
  /** A second language at its side. */
  beside: Language | null;
  /** Words looked for within the act. */
  words: string;
  /** Where a long text or a list goes on: the key of a unit without its act. */
  from: string | null;
}

const languageOf = (value: string | null): Language | null =>
  LANGUAGES.find((one) => one === value) ?? null;

const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const isPlace = (value: string | null): value is string =>
  value !== null && value.length <= 200 && /^[a-z][^/]*(\/[a-z][^/]*)*$/.test(value);

/** Reads an address that anybody may have written; what it says wrong is left out. */
export function readActAddress(query: URLSearchParams): ActAddress {
  const edition = query.get('edition');
  const from = query.get('from');
  return {
    language: languageOf(query.get('text')),
    edition: isDay(edition) ? edition : null,
    beside: languageOf(query.get('beside')),
    words: (query.get('q') ?? '').slice(0, 200),
    from: isPlace(from) ? from : null,
  };
}

/** The query string of an act's page. */
export function actQuery(to: Partial<ActAddress>): string {
  const query = new URLSearchParams();
  if (to.language) query.set('text', to.language);
  if (to.edition) query.set('edition', to.edition);
  if (to.beside) query.set('beside', to.beside);
  if (to.words) query.set('q', to.words);
  if (to.from) query.set('from', to.from);
  const written = query.toString();
  return written && `?${written}`;
}

/**
 * The provision key of the place that the end of an address names; null for the whole act, undefined
 * where it names no place at all.
 */
export function placeOf(
  act: { key: string; adiletId: string | null },
  rest: string,
): string | null | undefined {
  if (rest === '') return null;
  if (!isPlace(rest)) return undefined;
  const path = pathOfKey(`${actKeyOf(act)}/${rest}`);
  const key = provisionKey(act, path);
  return key === `${actKeyOf(act)}/${rest}` ? key : undefined;
}

/** A key without its act, as addresses carry it: `a26/p12`. */
export const placeInAct = (key: string): string => key.slice(key.indexOf('/') + 1);
