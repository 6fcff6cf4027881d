// The shape of what is recorded, and the guard that keeps prose and identities out of it.

/** What one type of event says: how things stood and how they stand. */
export interface Change {
  before?: unknown;
  after?: unknown;
}

/** One event as the log keeps it; `before` and `after` hold ids, statuses, lists and dates. */
export type EventOf<Type extends string, Said extends Change = Change> = {
  type: Type;
  v: 1;
  objectType: string;
  objectId: string;
  reportId?: string | null;
  groupId?: string | null;
} & Said;

/** An id, a code, a date, a provision's key: no blanks, no other alphabets, no @. */
const bareText = /^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,127}$/;

/**
 * The paths of values that are neither ids, codes, numbers nor dates: blanks, other alphabets or
 * an address show that somebody's words were about to be recorded.
 */
export function proseIn(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'boolean' || typeof value === 'number') return [];
  if (typeof value === 'string') return bareText.test(value) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, at) => proseIn(item, `${path}[${at}]`));
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    proseIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Every event that a feature records, each type with its own change. */
export type EventUnion<Changes extends Record<string, Change>> = {
  [T in keyof Changes & string]: EventOf<T, Changes[T]>;
}[keyof Changes & string];

/** Makes the typed builder of a feature's events about one kind of object. */
export const recorderOf =
  <Changes extends Record<string, Change>>(objectType: string) =>
  <T extends keyof Changes & string>(
    type: T,
    objectId: string,
    change: Changes[T],
    belongs: { reportId?: string | null; groupId?: string | null } = {},
  ): EventOf<T, Changes[T]> => ({
    type,
    v: 1,
    objectType,
    objectId,
    ...belongs,
    ...change,
  });
