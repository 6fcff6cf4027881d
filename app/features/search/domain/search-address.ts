// What the address of the search says: the words, one kind of hits or all of them, the place in the list.
import { readWords, type SearchWords } from './search-words.ts';

export const hitKinds = ['report', 'source', 'comment', 'act'] as const;
export type HitKind = (typeof hitKinds)[number];

/** Up to so many hits are counted; beyond, there are "more than". */
export const MOST_COUNTED = 1_000;
/** The same of the places in texts of acts. */
export const MOST_PLACES = 500;

export interface SearchAddress {
  words: SearchWords | null;
  /** Null: the first of every kind. */
  kind: HitKind | null;
  /** The last hit of the page before. */
  after: string | null;
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address that anybody may have written. */
export function readSearchAddress(query: URLSearchParams): SearchAddress {
  const after = query.get('after') ?? '';
  const kind = hitKinds.find((one) => one === query.get('kind')) ?? null;
  return {
    words: readWords(query.get('q') ?? ''),
    kind,
    after: kind && isUuid.test(after) ? after : null,
  };
}

/** The query string of a search. */
export function searchAddress(to: {
  text: string;
  kind?: HitKind | null;
  after?: string | null;
}): string {
  const query = new URLSearchParams({ q: to.text });
  if (to.kind) query.set('kind', to.kind);
  if (to.kind && to.after) query.set('after', to.after);
  return `?${query.toString()}`;
}
