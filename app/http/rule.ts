import type { Actor } from '#app/access/actor.ts';
import { couldEver } from '#app/access/can.ts';
import type { Action } from '#app/access/matrix.ts';

/** What a loader or an act needs: a row of the matrix, or one of the three that ask for no right. */
export type Rule = Action | 'everyone' | 'visitor' | 'signed-in';

export type Gate = { open: true } | { open: false; answer: 'sign-in' | 'home' | 403 | 404 };

/**
 * The first gate, before anything is loaded: whether any role of this actor can ever do that.
 * Relations to the thing itself are asked by the query or command behind it.
 */
export function gate(rule: Rule, actor: Actor): Gate {
  const signedIn = actor.kind === 'account';
  if (rule === 'everyone') return { open: true };
  if (rule === 'visitor') return signedIn ? { open: false, answer: 'home' } : { open: true };
  if (rule === 'signed-in') return signedIn ? { open: true } : { open: false, answer: 'sign-in' };
  const decision = couldEver(actor, rule);
  if (decision.allowed) return { open: true };
  // A visitor is sent to sign in whether the thing exists or not.
  if (!signedIn) return { open: false, answer: 'sign-in' };
  return { open: false, answer: decision.answer === 403 ? 403 : 404 };
}
