// A group always has somebody who answers for it: its last coordinator can neither leave nor be made a member.
import type { GroupRole } from '#app/access/actor.ts';

/** A present place in a group, as far as this rule needs it. */
export interface Place {
  id: string;
  role: GroupRole;
  /** Planned to end. */
  endedAt: Date | null;
  isSuspended: boolean;
}

const lasts = ({ role, endedAt, isSuspended }: Place): boolean =>
  role === 'coordinator' && endedAt === null && !isSuspended;

/** Whether the group would be without a coordinator if this place ended or changed its role. */
export function isLastCoordinator(places: readonly Place[], id: string): boolean {
  const place = places.find((one) => one.id === id);
  return place?.role === 'coordinator' && !places.some((one) => one.id !== id && lasts(one));
}

/** Whether a group has nobody who answers for it, so that its first coordinator is to be invited. */
export const lacksCoordinator = (places: readonly Place[]): boolean => !places.some(lasts);
