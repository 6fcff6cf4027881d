// The moves that a report may make, and whose they are. From domain/taxonomies.json
// (report_transitions), corrected by domain/rules.md, "The way of a report".
import type { ReportStatus } from './statuses.ts';

/**
 * Whose move it is: the author's side (author, co-author, coordinator of a filing group), the
 * assignee or the head at triage and at analysis, the head alone, or two office people.
 */
export type MovedBy = 'author' | 'triager' | 'analyst' | 'approver' | 'analyst+approver';

export const moves = [
  'submit',
  'withdraw',
  'claim',
  'assign',
  'release',
  'defer',
  'request-clarification',
  'answer-clarification',
  'accept',
  'reject',
  'redirect',
  'merge',
  'undo-merge',
  'reopen',
  'start-analysis',
  'confirm-finding',
  'deny-finding',
  'start-measures',
  'close-resolved',
  'close-without-change',
  'return-to-analysis',
] as const;
export type Move = (typeof moves)[number];

export interface Transition {
  from: ReportStatus;
  to: ReportStatus;
  by: MovedBy;
  moves: readonly Move[];
  /** Only where the question was asked from this status. */
  askedFrom?: AskedFrom;
  /** Only back to this status, which the merge has recorded. */
  mergedFrom?: AskedFrom;
}
export type AskedFrom = 'in_triage' | 'under_analysis';

const line = (
  from: ReportStatus,
  to: ReportStatus,
  by: MovedBy,
  names: Move | Move[],
  only: Pick<Transition, 'askedFrom' | 'mergedFrom'> = {},
): Transition => ({ from, to, by, moves: [names].flat(), ...only });

const asked = (askedFrom: AskedFrom) => ({ askedFrom });
const merged = (mergedFrom: AskedFrom) => ({ mergedFrom });

export const transitions: readonly Transition[] = [
  line('draft', 'submitted', 'author', 'submit'),
  line('submitted', 'in_triage', 'triager', ['claim', 'assign']),
  line('submitted', 'withdrawn', 'author', 'withdraw'),
  line('in_triage', 'submitted', 'triager', ['release', 'defer']),
  line('in_triage', 'needs_clarification', 'triager', 'request-clarification'),
  line('in_triage', 'accepted', 'triager', 'accept'),
  line('in_triage', 'merged', 'triager', 'merge'),
  line('in_triage', 'redirected', 'triager', 'redirect'),
  line('in_triage', 'rejected', 'triager', 'reject'),
  line('in_triage', 'withdrawn', 'author', 'withdraw'),
  line('needs_clarification', 'in_triage', 'author', 'answer-clarification', asked('in_triage')),
  line(
    'needs_clarification',
    'under_analysis',
    'author',
    'answer-clarification',
    asked('under_analysis'),
  ),
  line('needs_clarification', 'withdrawn', 'author', 'withdraw', asked('in_triage')),
  line('needs_clarification', 'rejected', 'triager', 'reject', asked('in_triage')),
  line('accepted', 'under_analysis', 'analyst', 'start-analysis'),
  line('under_analysis', 'needs_clarification', 'analyst', 'request-clarification'),
  line('under_analysis', 'merged', 'analyst', 'merge'),
  line('under_analysis', 'finding_confirmed', 'analyst+approver', 'confirm-finding'),
  line('under_analysis', 'finding_not_confirmed', 'analyst+approver', 'deny-finding'),
  line('finding_not_confirmed', 'under_analysis', 'approver', 'return-to-analysis'),
  line('finding_confirmed', 'measures_in_progress', 'analyst', 'start-measures'),
  line('measures_in_progress', 'closed_resolved', 'analyst+approver', 'close-resolved'),
  line('measures_in_progress', 'closed_no_change', 'analyst+approver', 'close-without-change'),
  line('closed_no_change', 'under_analysis', 'approver', 'return-to-analysis'),
  line('merged', 'in_triage', 'triager', 'undo-merge', merged('in_triage')),
  line('merged', 'under_analysis', 'analyst', 'undo-merge', merged('under_analysis')),
  line('redirected', 'in_triage', 'triager', 'reopen'),
  line('rejected', 'in_triage', 'approver', 'reopen'),
];

/** Moves that happen to a report only by what happens to its dossier. */
export const dossierMoves: ReadonlySet<Move> = new Set<Move>([
  'confirm-finding',
  'deny-finding',
  'start-measures',
  'close-resolved',
  'close-without-change',
  'return-to-analysis',
]);
