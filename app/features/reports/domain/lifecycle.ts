// What can follow a status, for whom, and what a move brings about. Buttons, policy and commands
// read this one machine. From domain/rules.md, "The way of a report".
import type { ClockEffect } from './move-rules.ts';
import { moveRules } from './move-rules.ts';
import type { ReportRelations } from './report-relations.ts';
import type { ReportStatus } from './statuses.ts';
import type { AskedFrom, Move, Transition } from './transitions.ts';
import { transitions } from './transitions.ts';

/** What the machine must know of a report. */
export interface ReportState {
  status: ReportStatus;
  visibility: 'ordinary' | 'confidential';
  assigneeId: string | null;
  /** From where the open question was asked. */
  askedFrom: AskedFrom | null;
  /** What stood before the merge, as its row recorded it. */
  beforeMerge: { status: AskedFrom; assigneeId: string | null } | null;
}

/** What comes with a move: its grounds, its date, the people it needs. */
export interface MoveInput {
  hasReason?: boolean;
  /** ISO day: until when deferred, or by when an answer is due. */
  date?: string;
  /** To whom the head gives the report. */
  toId?: string;
  /** Who drafted what the mover now signs. */
  drafterId?: string;
  /** What acceptance still misses: region, level, source. */
  missing?: readonly string[];
}

export interface MoveEffects {
  assigneeId: string | null;
  askedFrom: AskedFrom | null;
  clock: ClockEffect;
}

export type MoveRefusal =
  | 'reports.move-not-open'
  | 'reports.move-not-yours'
  | 'reports.reason-missing'
  | 'reports.date-missing'
  | 'reports.assignee-missing'
  | 'reports.second-person-missing'
  | 'reports.not-ready-to-accept'
  | 'reports.confidential-not-merged';

export type MoveResult =
  { ok: true; status: ReportStatus; effects: MoveEffects } | { ok: false; reason: MoveRefusal };

/** The statuses that may follow for this person, whatever else their moves demand. */
export const nextStatuses = (report: ReportState, relations: ReportRelations): ReportStatus[] => [
  ...new Set(openLines(report, relations).map(({ line }) => line.to)),
];

/** The moves open to this person, for buttons. */
export const openMoves = (report: ReportState, relations: ReportRelations): Move[] =>
  openLines(report, relations).map(({ move }) => move);

/** Tries one move: the new status and what comes with it, or why not. */
export function transition(
  report: ReportState,
  move: Move,
  relations: ReportRelations,
  input: MoveInput = {},
): MoveResult {
  const line = linesFrom(report).find(({ moves }) => moves.includes(move));
  if (!line) return { ok: false, reason: 'reports.move-not-open' };
  if (!isTheirs(line, move, relations)) return { ok: false, reason: 'reports.move-not-yours' };
  const refusal = unmet(report, line, move, relations, input);
  if (refusal) return { ok: false, reason: refusal };
  return { ok: true, status: line.to, effects: effectsOf(report, line, move, relations, input) };
}

function openLines(report: ReportState, relations: ReportRelations) {
  return linesFrom(report).flatMap((line) =>
    line.moves
      .filter((move) => isTheirs(line, move, relations))
      .filter((move) => move !== 'merge' || report.visibility === 'ordinary')
      .map((move) => ({ line, move })),
  );
}

/** The lines of the table that leave this report's status, as far as its history allows. */
const linesFrom = (report: ReportState): Transition[] =>
  transitions.filter(
    ({ from, askedFrom, mergedFrom }) =>
      from === report.status &&
      (askedFrom === undefined || askedFrom === report.askedFrom) &&
      (mergedFrom === undefined || mergedFrom === report.beforeMerge?.status),
  );

function isTheirs({ by }: Transition, move: Move, who: ReportRelations): boolean {
  if (move === 'submit') return who.maySend;
  if (move === 'claim') return who.isOffice;
  switch (by) {
    case 'author':
      return who.isAuthorSide;
    case 'triager':
    case 'analyst':
      return who.isAssignee || who.isHead;
    case 'approver':
      return who.isHead;
    case 'analyst+approver':
      return who.isOffice;
  }
}

function unmet(
  report: ReportState,
  { by }: Transition,
  move: Move,
  relations: ReportRelations,
  input: MoveInput,
): MoveRefusal | null {
  const rule = moveRules[move];
  if (move === 'merge' && report.visibility === 'confidential') {
    return 'reports.confidential-not-merged';
  }
  if (move === 'accept' && input.missing?.length !== 0) return 'reports.not-ready-to-accept';
  if (rule.reason && !input.hasReason) return 'reports.reason-missing';
  if (rule.date && !input.date) return 'reports.date-missing';
  if (rule.holder === 'named' && !input.toId) return 'reports.assignee-missing';
  if (by === 'analyst+approver') {
    const { drafterId } = input;
    if (!drafterId || drafterId === relations.accountId) return 'reports.second-person-missing';
  }
  return null;
}

function effectsOf(
  report: ReportState,
  { from, to }: Transition,
  move: Move,
  relations: ReportRelations,
  input: MoveInput,
): MoveEffects {
  const holders = {
    keep: report.assigneeId,
    mover: relations.accountId,
    named: input.toId ?? null,
    nobody: null,
    recorded: report.beforeMerge?.assigneeId ?? null,
  };
  const { holder, clock } = moveRules[move];
  const asks = to === 'needs_clarification' && (from === 'in_triage' || from === 'under_analysis');
  return { assigneeId: holders[holder], askedFrom: asks ? from : null, clock };
}
