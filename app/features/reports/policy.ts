// What a reader may know and do of a report, made of the rights and of what stands in its facts.
import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import type { Action } from '#app/access/matrix.ts';
import { knowsHiddenAuthor } from './domain/hidden-author.ts';
import { transition, type ReportState } from './domain/lifecycle.ts';
import { relationsTo } from './domain/report-relations.ts';
import { takesAmendments, type ReportStatus } from './domain/statuses.ts';

/**
 * Whether the reader may be told who the author is. Of a hidden one only the author, co-authors and
 * coordinators know; the office may uncover the name with a reason, which is another act.
 */
export function knowsAuthor(actor: Actor, report: ReportFacts, isAuthorHidden: boolean): boolean {
  return !isAuthorHidden || knowsHiddenAuthor(actor, report);
}

/** A person as a page may name them: id and name are null where the reader must not know who it is. */
export interface ShownPerson {
  id: string | null;
  name: string | null;
}

/** How a reader is shown the people of one report; everybody but a hidden author is named. */
export function peopleShown(actor: Actor, report: ReportFacts, isAuthorHidden: boolean) {
  const knows = knowsAuthor(actor, report, isAuthorHidden);
  return <Person extends { id: string; name: string }>(person: Person): ShownPerson =>
    knows || person.id !== report.authorId
      ? { id: person.id, name: person.name }
      : { id: null, name: null };
}

/** What the reader may do with a report now; buttons and forms ask nothing else. */
export interface Abilities {
  edit: boolean;
  delete: boolean;
  submit: boolean;
  flagReady: boolean;
  setConfidential: boolean;
  makeOrdinary: boolean;
  hideAuthor: boolean;
  changeList: boolean;
  amend: boolean;
  withdraw: boolean;
  answer: boolean;
  addSource: boolean;
}

/** The abilities of an actor on one report. */
export function abilitiesOn(actor: Actor, facts: ReportFacts, state: ReportState): Abilities {
  const may = (action: Action) => can(actor, action as 'report.read', facts).allowed;
  const relations = relationsTo(actor, facts);
  const canMove = (move: 'withdraw' | 'answer-clarification') =>
    transition(state, move, relations, { hasReason: true }).ok;
  const status = facts.status as ReportStatus;
  const isDraft = status === 'draft';
  const edit = may('draft.edit');
  const submit = may('draft.submit');
  const isAuthor = actor.kind === 'account' && actor.accountId === facts.authorId;
  return {
    edit,
    submit,
    delete: may('draft.delete'),
    flagReady: edit && relations.isAuthorSide && !isCoordinator(actor, facts),
    setConfidential: facts.visibility === 'ordinary' && may('draft.set-confidential'),
    makeOrdinary:
      isDraft && facts.visibility === 'confidential' && may('confidential.make-ordinary'),
    hideAuthor: isDraft && isAuthor && edit,
    changeList:
      isDraft && facts.visibility === 'confidential' && may('confidential.named-list.change'),
    amend: takesAmendments(status) && may('report.amend'),
    withdraw: may('report.withdraw') && canMove('withdraw'),
    answer: canMove('answer-clarification'),
    addSource: isDraft
      ? may('source.add-to-draft')
      : takesAmendments(status) && may('source.add-after-routing'),
  };
}

const isCoordinator = (actor: Actor, facts: ReportFacts): boolean =>
  actor.kind === 'account' &&
  actor.memberships.some(
    ({ role, groupId }) => role === 'coordinator' && facts.filingGroupIds.includes(groupId),
  );
