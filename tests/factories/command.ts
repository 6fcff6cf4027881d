import type { Actor } from '#app/access/actor.ts';
import type { CommandContext } from '#app/access/context.ts';
import { newId } from '#app/platform/ids.ts';

/** A command's context: who acts, and when. */
export const contextOf = (
  actor: Actor,
  now = new Date('2026-02-12T07:00:00Z'),
  key?: string,
): CommandContext => ({
  actor,
  now,
  newId: () => newId(now),
  ...(key ? { idempotency: { key, bodyHash: 'body' } } : {}),
});
