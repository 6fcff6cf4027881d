import type { Actor } from '#app/access/actor.ts';

/** As whom the office stands among the readers of coverage. */
export const OFFICE_READER = '00000000-0000-0000-0000-000000000000';

/**
 * Whose reports are counted for an actor: the office's readers have all ordinary ones that were sent,
 * people of groups those of their groups. Nobody else has any.
 */
export function readersOf(actor: Actor): string[] {
  if (actor.kind !== 'account' || actor.officeRole === 'administrator') return [];
  if (actor.officeRole !== null) return [OFFICE_READER];
  return actor.memberships.map(({ groupId }) => groupId);
}
