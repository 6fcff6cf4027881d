import type { AccountActor } from '#app/access/actor.ts';
import type { ReportFacts } from '#app/access/facts.ts';

/** The groups of which one comes in as partner with a co-author: none where one of theirs is there already. */
export function groupsToBring(
  { memberships }: AccountActor,
  { filingGroupIds, partnerGroupIds }: ReportFacts,
): string[] {
  const own = memberships.map(({ groupId }) => groupId);
  const isThere = own.some((id) => filingGroupIds.includes(id) || partnerGroupIds.includes(id));
  return isThere ? [] : own;
}
