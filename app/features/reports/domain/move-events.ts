// The event that records a move, made from the standing before and the machine's answer.
import type { ReportChanges, ReportEvent, Standing } from '../events.ts';
import { reportEvent } from '../events.ts';
import type { Move } from './transitions.ts';

/** Which event each move records. */
export const eventOfMove = {
  submit: 'report.submitted',
  withdraw: 'report.withdrawn',
  claim: 'report.claimed',
  assign: 'report.assigned',
  release: 'report.released',
  defer: 'report.deferred',
  'request-clarification': 'report.clarification-requested',
  'answer-clarification': 'report.clarification-answered',
  accept: 'report.accepted',
  reject: 'report.rejected',
  redirect: 'report.redirected',
  merge: 'report.merged',
  'undo-merge': 'report.merge-undone',
  reopen: 'report.status-moved',
  'start-analysis': 'report.status-moved',
  'confirm-finding': 'report.status-moved',
  'deny-finding': 'report.status-moved',
  'start-measures': 'report.status-moved',
  'close-resolved': 'report.status-moved',
  'close-without-change': 'report.status-moved',
  'return-to-analysis': 'report.status-moved',
} as const satisfies Record<Move, ReportEvent['type']>;

type MoveEvent<M extends Move> = (typeof eventOfMove)[M];
type After<M extends Move> = ReportChanges[MoveEvent<M>] extends { after: infer A } ? A : never;

/** What the event of a move says besides status and holder. */
export type MoveExtra<M extends Move> = Omit<After<M>, keyof Standing>;

/** The event of one move. */
export function moveEvent<M extends Move>(
  move: M,
  reportId: string,
  before: Standing,
  after: Standing,
  extra: MoveExtra<M>,
): ReportEvent {
  const change = { before, after: { ...extra, ...after } };
  return reportEvent(eventOfMove[move], reportId, change as never) as ReportEvent;
}
