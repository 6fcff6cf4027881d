// The question as a command asks it: a refusal is a value that a page can answer with.
import type { Actor } from './actor.ts';
import { can } from './can.ts';
import type { Refusal } from './context.ts';
import { forbidden, hidden } from './context.ts';
import type { Action, FactsFor } from './matrix.ts';

export type Authorization = { ok: true; needsSecond: boolean } | Refusal;

/** Allows a write only where more than bare metadata is allowed; says whether a second person must join. */
export function authorize<A extends Action>(
  actor: Actor,
  action: A,
  facts?: FactsFor<A>,
): Authorization {
  const decision = can(actor, action, facts);
  if (!decision.allowed) {
    if (decision.answer === 404) return hidden;
    if (decision.answer === 401) return { ok: false, reason: 'errors.sign-in', status: 401 };
    return forbidden();
  }
  if (decision.extent === 'metadata') return forbidden();
  return { ok: true, needsSecond: decision.extent === 'with-second' };
}
