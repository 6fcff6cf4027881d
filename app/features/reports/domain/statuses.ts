// The fifteen statuses of a report: what each means for lists and for clocks.
// From domain/taxonomies.json (report_statuses).

export const reportStatuses = [
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
export type ReportStatus = (typeof reportStatuses)[number];

/** Where a report stands, seen from afar: five groups that lists and counts speak of. */
export type StatusGroup = 'draft' | 'queue' | 'paused' | 'work' | 'closed';
export type ClockKind = 'triage' | 'analysis' | 'outcome';

interface StatusFacts {
  group: StatusGroup;
  /** The clock that runs; `paused` holds whichever ran before the question. */
  clock: ClockKind | 'paused' | 'none';
}

const facts: Record<ReportStatus, StatusFacts> = {
  draft: { group: 'draft', clock: 'none' },
  submitted: { group: 'queue', clock: 'triage' },
  in_triage: { group: 'queue', clock: 'triage' },
  needs_clarification: { group: 'paused', clock: 'paused' },
  accepted: { group: 'work', clock: 'analysis' },
  under_analysis: { group: 'work', clock: 'analysis' },
  finding_confirmed: { group: 'work', clock: 'outcome' },
  finding_not_confirmed: { group: 'closed', clock: 'none' },
  measures_in_progress: { group: 'work', clock: 'outcome' },
  closed_resolved: { group: 'closed', clock: 'none' },
  closed_no_change: { group: 'closed', clock: 'none' },
  merged: { group: 'closed', clock: 'none' },
  redirected: { group: 'closed', clock: 'none' },
  rejected: { group: 'closed', clock: 'none' },
  withdrawn: { group: 'closed', clock: 'none' },
};

/** Whether a text is a status. */
export const isReportStatus = (value: string): value is ReportStatus => Object.hasOwn(facts, value);

/** The group that a status belongs to. */
export const groupOf = (status: ReportStatus): StatusGroup => facts[status].group;

/** The clock that runs in a status. */
export const clockOf = (status: ReportStatus): StatusFacts['clock'] => facts[status].clock;

/** Whether the way ends here; some ends can be reopened. */
export const isTerminal = (status: ReportStatus): boolean => facts[status].group === 'closed';

/** Whether the office has the report: sent, and on its way. */
export const isOpen = (status: ReportStatus): boolean => !isTerminal(status) && status !== 'draft';

/** Routed reports take amendments, sources and files until a terminal status. */
export const takesAmendments = isOpen;

const inGroups = (...groups: StatusGroup[]): ReportStatus[] =>
  reportStatuses.filter((status) => groups.includes(groupOf(status)));

export const openStatuses: readonly ReportStatus[] = inGroups('queue', 'paused', 'work');
export const queueStatuses: readonly ReportStatus[] = inGroups('queue');
export const pausedStatuses: readonly ReportStatus[] = inGroups('paused');
export const workStatuses: readonly ReportStatus[] = inGroups('work');
export const terminalStatuses: readonly ReportStatus[] = inGroups('closed');

/** Accepted or later: what other groups may be shown as a likely duplicate when ordinary. */
export const acceptedOrLater: readonly ReportStatus[] = [
  ...workStatuses,
  'finding_not_confirmed',
  'closed_resolved',
  'closed_no_change',
];
