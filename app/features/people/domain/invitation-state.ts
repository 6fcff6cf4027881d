// Where an invitation stands. It lives fourteen days and works once; for an office role it waits for a second person.

const DAY = 24 * 60 * 60 * 1000;

export type InvitationState = 'proposed' | 'open' | 'expired' | 'accepted' | 'revoked';

export interface InvitationDates {
  sentAt: Date | null;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** The end of an invitation that is sent now. */
export const invitationExpiry = (now: Date): Date => new Date(now.getTime() + 14 * DAY);

/** For how long a list still shows one that was accepted or taken back. */
export const shownSince = (now: Date): Date => new Date(now.getTime() - 90 * DAY);

/** The day that tells about a state: when it was accepted or taken back, else until when it lives. */
export const dayOfState = ({ acceptedAt, revokedAt, expiresAt }: InvitationDates): Date =>
  acceptedAt ?? revokedAt ?? expiresAt;

/** Whether an invitation still waits for somebody. */
export const stillWaits = (state: InvitationState): boolean =>
  state !== 'accepted' && state !== 'revoked';

/** Where an invitation stands at a moment; only an open one can be accepted. */
export function invitationState(invitation: InvitationDates, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  if (!invitation.sentAt) return 'proposed';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}
