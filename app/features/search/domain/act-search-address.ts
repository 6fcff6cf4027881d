// What the address of the search over acts says: the words, what narrows it, the place in the list.
import { actStatuses, type ActStatus } from '#app/features/acts/domain/act-requisites.ts';
import { readWords, type SearchWords } from './search-words.ts';

export interface ActSearchAddress {
  words: SearchWords | null;
  type: string | null;
  level: string | null;
  status: ActStatus | null;
  /** The last act of the page before. */
  after: string | null;
}

const keyOf = (value: string | null): string | null =>
  /^[a-z_]{1,60}$/.exec(value ?? '')?.[0] ?? null;
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address that anybody may have written. */
export function readActSearch(query: URLSearchParams): ActSearchAddress {
  const after = query.get('after') ?? '';
  return {
    words: readWords(query.get('q') ?? ''),
    type: keyOf(query.get('type')),
    level: keyOf(query.get('level')),
    status: actStatuses.find((one) => one === query.get('status')) ?? null,
    after: isUuid.test(after) ? after : null,
  };
}

/** The query string of a search over acts. */
export function actSearchQuery(to: {
  text?: string | null | undefined;
  type?: string | null;
  level?: string | null;
  status?: string | null;
  after?: string | null;
}): string {
  const query = new URLSearchParams();
  if (to.text) query.set('q', to.text);
  for (const name of ['type', 'level', 'status', 'after'] as const) {
    if (to[name]) query.set(name, to[name]);
  }
  const written = query.toString();
  return written && `?${written}`;
}
