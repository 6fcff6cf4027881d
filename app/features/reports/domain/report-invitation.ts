// An invitation to a report: where it stands, and until when it can be accepted. From domain/rules.md:
// who comes from another group comes on invitation, and an answer alone shows that somebody is there.
import type { ReportFacts } from '#app/access/facts.ts';
import { takesAmendments, type ReportStatus } from './statuses.ts';

const DAY = 24 * 60 * 60 * 1000;

export type ReportInvitationState = 'waiting' | 'accepted' | 'declined' | 'revoked' | 'expired';

export interface ReportInvitationDates {
  expiresAt: Date;
  answeredAt: Date | null;
  isAccepted: boolean | null;
  revokedAt: Date | null;
}

/** The end of an invitation to a report that is written now. */
export const reportInvitationExpiry = (now: Date): Date => new Date(now.getTime() + 14 * DAY);

/** Where an invitation to a report stands at a moment; only one that waits can be answered. */
export function reportInvitationState(
  { expiresAt, answeredAt, isAccepted, revokedAt }: ReportInvitationDates,
  now: Date,
): ReportInvitationState {
  if (answeredAt) return isAccepted ? 'accepted' : 'declined';
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'waiting';
}

/**
 * Whether a report still lets somebody in by an invitation: a draft, or an ordinary one that can be
 * amended. Of a confidential draft only the author invites, whoever had invited before it was one.
 */
export function admitsInvited(
  { status, visibility, authorId }: ReportFacts,
  inviterId: string,
): boolean {
  if (visibility === 'confidential') return status === 'draft' && inviterId === authorId;
  return status === 'draft' || takesAmendments(status as ReportStatus);
}
