// Events after which somebody may no longer know what they were told: an unread notification of it
// would be counted by the bell and found nowhere.

const ofReports = new Set([
  'report.person-removed',
  'report.named-list-changed',
  'report.visibility-set',
  'report.merge-undone',
  'report.deleted',
  'report.redirected',
  'review.recused',
]);

export interface SomeEvent {
  type: string;
  objectId: string;
  reportId: string | null;
  groupId: string | null;
  before: unknown;
}

/** Whose unread notifications, or of which report, an event may have made unreadable. */
export type Narrowed = { reportId: string } | { accountId: string } | { groupId: string };

/** What an event narrows, or null. */
export function narrowedBy({
  type,
  objectId,
  reportId,
  groupId,
  before,
}: SomeEvent): Narrowed | null {
  if (reportId && ofReports.has(type)) return { reportId };
  if (type === 'membership.ended') {
    return { accountId: (before as { accountId: string }).accountId };
  }
  if (type === 'account.office-role-set') return { accountId: objectId };
  if (groupId && (type === 'group.suspended' || type === 'group.merged')) return { groupId };
  return null;
}

const closing = new Set([
  'report.visibility-set',
  'report.deleted',
  'report.submitted',
  'report.withdrawn',
  'report.rejected',
  'report.redirected',
  'report.merged',
  'report.status-moved',
]);

/** Whether after an event of this type a report may let in nobody who was invited and has not answered. */
export const mayCloseTo = (type: string): boolean => closing.has(type);
