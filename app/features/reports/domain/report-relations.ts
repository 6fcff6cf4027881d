// What a person is to one report, as the moves of its lifecycle ask. From domain/rules.md, "Who is who".
import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { isAuthor, isNamed, isRecused } from '#app/access/relations.ts';

export interface ReportRelations {
  accountId: string | null;
  /** Author, co-author, or coordinator of a filing group. */
  isAuthorSide: boolean;
  /** May send the draft: as the group allows; of a confidential one its author alone. */
  maySend: boolean;
  /** An analyst or the head who may open the report and does not stand aside. */
  isOffice: boolean;
  isHead: boolean;
  isAssignee: boolean;
}

const nobody: ReportRelations = {
  accountId: null,
  isAuthorSide: false,
  maySend: false,
  isOffice: false,
  isHead: false,
  isAssignee: false,
};

/** The relations of an actor to a report; a recusal and the confidential rule take the office's away. */
export function relationsTo(actor: Actor, report: ReportFacts): ReportRelations {
  if (actor.kind !== 'account') return nobody;
  const mayKnow = report.visibility === 'ordinary' || isNamed(actor, report);
  const coordinates = actor.memberships.some(
    ({ role, groupId }) => role === 'coordinator' && report.filingGroupIds.includes(groupId),
  );
  const worksHere = actor.officeRole === 'analyst' || actor.officeRole === 'head';
  const isOffice = worksHere && mayKnow && !isRecused(actor, report);
  return {
    accountId: actor.accountId,
    isAuthorSide: isAuthor(actor, report) || (coordinates && mayKnow),
    maySend: can(actor, 'draft.submit', report).allowed,
    isOffice,
    isHead: isOffice && actor.officeRole === 'head',
    isAssignee: isOffice && report.assigneeId === actor.accountId,
  };
}
