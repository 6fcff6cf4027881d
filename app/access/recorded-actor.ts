// Who acted, as the log of events names it.
import type { Actor } from './actor.ts';

/** The actor of a write that is recorded; a visitor is nobody, so nothing can be recorded of one. */
export function recordedActor(actor: Actor): Exclude<Actor, { kind: 'visitor' }> {
  if (actor.kind === 'visitor') throw new Error('A visitor acts on nothing that is recorded.');
  return actor;
}
