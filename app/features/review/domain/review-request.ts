// Of which decisions a group may ask for review: those that only the office can take back. From
// domain/rules.md, "The way of a report": `decision.reopen` is the head's.
import { transitions } from '#app/features/reports/domain/transitions.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';

/** Whether a report stands where a decision ended it and reopening would take it on. */
export const isReviewable = (status: ReportStatus): boolean =>
  transitions.some(({ from, moves }) => from === status && moves.includes('reopen'));
