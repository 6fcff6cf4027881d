import type { Actor } from './actor.ts';

/** What a command may know of the request: who, when, and a repeat's key; never the request itself. */
export interface CommandContext {
  actor: Actor;
  now: Date;
  newId(): string;
  /** Set where the form carried a key: the same key files once. */
  idempotency?: { key: string; bodyHash: string };
}

/** A refusal is a value: a stable code, whose words are in the locale files, and the fields it is about. */
export interface Refusal {
  ok: false;
  reason: string;
  /** HTTP answer that fits: 401, 403, 404, 409, 422, 429. */
  status: 401 | 403 | 404 | 409 | 422 | 429;
  fields?: Record<string, string>;
  values?: Record<string, unknown>;
}

export type Result<T = object> = ({ ok: true } & T) | Refusal;

/** Shorthand for a refusal that is nobody's right: the input does not fit. */
export function invalid(reason: string, fields?: Record<string, string>): Refusal {
  return { ok: false, reason, status: 422, ...(fields ? { fields } : {}) };
}

/** Shorthand for a refusal because something changed meanwhile. */
export function conflict(reason: string, values?: Record<string, unknown>): Refusal {
  return { ok: false, reason, status: 409, ...(values ? { values } : {}) };
}

/** Shorthand for what this reader must not even know of. */
export const hidden: Refusal = { ok: false, reason: 'errors.not-found', status: 404 };

/** Shorthand for an act that this reader may see but not do. */
export function forbidden(reason = 'errors.forbidden'): Refusal {
  return { ok: false, reason, status: 403 };
}

/** The claim to a form's key, where a person sent the form with one; for `oncePerKey` and `claimKey`. */
export function claimOf({ actor, idempotency, now }: CommandContext) {
  if (actor.kind !== 'account' || !idempotency) return null;
  return { actorId: actor.accountId, ...idempotency, now };
}
