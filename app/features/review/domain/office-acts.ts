// What the office may do with a report now: the decisions that are open to this person and the acts
// beside them. Buttons and forms ask nothing else; the commands ask the same machine again.
import { openMoves, type ReportState } from '#app/features/reports/domain/lifecycle.ts';
import type { ReportRelations } from '#app/features/reports/domain/report-relations.ts';
import type { Move } from '#app/features/reports/domain/transitions.ts';
import { isOpen } from '#app/features/reports/domain/statuses.ts';
import { decisionKinds, type DecisionKind } from '../schema.ts';

/** The move that each decision makes; a split leaves the report where it is. */
export const moveOf: Record<Exclude<DecisionKind, 'split'>, Move> = {
  accept: 'accept',
  request_clarification: 'request-clarification',
  merge_duplicate: 'merge',
  redirect_body: 'redirect',
  refer_law_enforcement: 'redirect',
  reject_out_of_scope: 'reject',
  reject_no_sources: 'reject',
  defer: 'defer',
};

export interface OfficeActs {
  decisions: DecisionKind[];
  claim: boolean;
  release: boolean;
  startAnalysis: boolean;
  undoMerge: boolean;
  reopen: boolean;
  /** Stand by a decision of which the group asked for review. */
  declineReview: boolean;
  /** Give it to somebody: the head at any time, else who holds it. */
  assign: boolean;
  /** Stand aside. */
  recuse: boolean;
  setClass: boolean;
  /** Look behind the author's hidden name. */
  uncover: boolean;
  /** End somebody's recusal. */
  endRecusal: boolean;
  /** Join another report to this one. */
  join: boolean;
}

/** The acts that are open to this person. */
export function officeActs(
  state: ReportState & { isAuthorHidden?: boolean },
  relations: ReportRelations,
): OfficeActs {
  const moves = openMoves(state, relations);
  const holds = relations.isAssignee || relations.isHead;
  const may = (move: Move) => moves.includes(move);
  const isOrdinary = state.visibility === 'ordinary';
  const maySplit = holds && state.status === 'in_triage';
  const isOnItsWay = isOpen(state.status);
  const isHeldByActor = state.assigneeId !== null && state.assigneeId === relations.accountId;
  return {
    decisions: decisionKinds.filter((kind) => (kind === 'split' ? maySplit : may(moveOf[kind]))),
    claim: may('claim'),
    release: may('release'),
    startAnalysis: may('start-analysis'),
    undoMerge: may('undo-merge'),
    reopen: may('reopen'),
    declineReview: relations.isHead && may('reopen'),
    assign:
      isOnItsWay && (relations.isHead || (relations.isAssignee && state.status !== 'submitted')),
    recuse: relations.isOffice && isOnItsWay && (!isHeldByActor || state.status === 'in_triage'),
    setClass: holds && isOnItsWay,
    uncover: relations.isAssignee && state.isAuthorHidden === true,
    endRecusal: relations.isHead,
    join: holds && isOrdinary && isOnItsWay && state.status !== 'submitted',
  };
}
