/** The statuses of a report, in the order of its way; keys are those of the reference tables. */
export const STATUSES = [
  'draft',
  'submitted',
  'in_triage',
  'needs_clarification',
  'accepted',
  'under_analysis',
  'finding_confirmed',
  'finding_not_confirmed',
  'measures_in_progress',
  'closed_resolved',
  'closed_no_change',
  'merged',
  'redirected',
  'rejected',
  'withdrawn',
] as const;

export type StatusKey = (typeof STATUSES)[number];
