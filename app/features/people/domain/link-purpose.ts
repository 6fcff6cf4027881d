// The links that work once besides invitations, and how long each lives.

const MINUTE = 60 * 1000;

export type LinkPurpose = 'reset' | 'sign-in' | 'first-administrator' | 'email';

const LIFETIME: Record<LinkPurpose, number> = {
  reset: 30 * MINUTE,
  'sign-in': 60 * MINUTE,
  email: 24 * 60 * MINUTE,
  'first-administrator': 7 * 24 * 60 * MINUTE,
};

/** The end of a link that is made now. */
export const linkExpiry = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + LIFETIME[purpose]);
