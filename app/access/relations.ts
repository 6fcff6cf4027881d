// Relations of a person to one thing: own, group, list, assignment. Each is read from facts alone.
import type { AccountActor } from './actor.ts';
import type { AttachmentFacts, ReportFacts, SourceFacts } from './facts.ts';

/** Whether one of the actor's groups is among these. */
export const isIn = (actor: AccountActor, groupIds: readonly string[]): boolean =>
  actor.memberships.some(({ groupId }) => groupIds.includes(groupId));

/** Every group of a report, filing or partner. */
export const groupsOf = (report: ReportFacts): readonly string[] => [
  ...report.filingGroupIds,
  ...report.partnerGroupIds,
];

/** Author or co-author, as long as a group of the report still holds the person. */
export function isAuthor(actor: AccountActor, report: ReportFacts, alone = false): boolean {
  if (!isIn(actor, groupsOf(report))) return false;
  if (report.authorId === actor.accountId) return true;
  return !alone && report.coAuthorIds.includes(actor.accountId);
}

/** On the named list: authors by being authors, everybody else by name. */
export function isNamed(actor: AccountActor, report: ReportFacts): boolean {
  const { accountId } = actor;
  const wrote = report.authorId === accountId || report.coAuthorIds.includes(accountId);
  return wrote ? isAuthor(actor, report) : report.namedIds.includes(accountId);
}

/** Stands aside from this report. */
export const isRecused = (actor: AccountActor, report: ReportFacts): boolean =>
  report.recusedIds.includes(actor.accountId);

/** Holds the report and does not stand aside. */
export const isAssigned = (actor: AccountActor, report: ReportFacts): boolean =>
  report.assigneeId === actor.accountId && !isRecused(actor, report);

/** Whether a referral keeps the report's details back from this person: from all but the office. */
export const isSealedFrom = (actor: AccountActor, report: ReportFacts): boolean =>
  report.isSealed === true && actor.officeRole === null;

/** To whom a protected source is open: who added it and whom they name. */
export const knowsSource = (actor: AccountActor, source: SourceFacts): boolean =>
  source.addedById === actor.accountId || source.namedIds.includes(actor.accountId);

/** Whose a protection is: theirs who added the source, and of the journalist who protected it. */
export const isGuardian = (actor: AccountActor, source: SourceFacts): boolean =>
  source.addedById === actor.accountId || source.protectedById === actor.accountId;

/** Whether a file is open as far as its own restriction and its source's protection go. */
export function isFileOpen(actor: AccountActor, file: AttachmentFacts): boolean {
  const sourceOpen = !file.source?.isProtected || knowsSource(actor, file.source);
  return sourceOpen && (file.restrictedToIds === null || isOnFileList(actor, file));
}

/** Named for a restricted file, or the one who brought it. */
export const isOnFileList = (actor: AccountActor, file: AttachmentFacts): boolean =>
  file.uploadedById === actor.accountId || (file.restrictedToIds ?? []).includes(actor.accountId);
