// Who knows an author whose name is hidden; to everybody else it is «участник группы», in every place.
// From domain/rules.md, "Visibility".
import type { Actor } from '#app/access/actor.ts';

/** What decides it, of the report that the author wrote. */
export interface Authorship {
  authorId: string;
  coAuthorIds: readonly string[];
  filingGroupIds: readonly string[];
  partnerGroupIds: readonly string[];
}

/** The author, co-authors and the coordinators of the report's groups see the name; the office asks for each look. */
export function knowsHiddenAuthor(actor: Actor, report: Authorship): boolean {
  if (actor.kind !== 'account' || actor.officeRole !== null) return false;
  if (actor.accountId === report.authorId || report.coAuthorIds.includes(actor.accountId)) {
    return true;
  }
  const groupIds = [...report.filingGroupIds, ...report.partnerGroupIds];
  return actor.memberships.some(
    ({ role, groupId }) => role === 'coordinator' && groupIds.includes(groupId),
  );
}
