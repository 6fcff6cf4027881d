// The shape of what is recorded, and the guard that keeps prose and identities out of it.

/** One event as the log keeps it; `before` and `after` hold ids, statuses, lists and dates. */
export interface EventOf<Type extends string, After = unknown, Before = unknown> {
  type: Type;
  v: 1;
  objectType: string;
  objectId: string;
  reportId?: string | null;
  groupId?: string | null;
  before?: Before;
  after?: After;
}

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
