// What is recorded of accounts and invitations. Addresses and names never stand here.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';
import type { GroupRole, OfficeRole } from '#app/access/actor.ts';

interface Invited {
  groupId: string | null;
  groupRole: GroupRole | null;
  officeRole: OfficeRole | null;
  expiresAt: string;
}

export type InvitationChanges = {
  /** For an office role; it goes out once a second person agrees. */
  'invitation.proposed': { after: Invited };
  'invitation.sent': { after: Invited };
  'invitation.resent': { before: { expiresAt: string }; after: { expiresAt: string } };
  /** Null stands for the operator, while there is no head. */
  'invitation.approved': { after: { approvedById: string | null } };
  'invitation.revoked': { after: { revokedAt: string } };
  'invitation.accepted': { after: { accountId: string } };
};

export type AccountChanges = {
  'account.created': { after: { kind: 'group' | 'office'; officeRole: OfficeRole | null } };
  'account.suspended': { after: { suspendedAt: string } };
  'account.restored': { before: { suspendedAt: string } };
  'account.office-role-proposed': { after: { proposalId: string; officeRole: OfficeRole } };
  'account.office-role-declined': { before: { proposalId: string; officeRole: OfficeRole } };
  'account.office-role-set': {
    before: { officeRole: OfficeRole | null };
    after: { officeRole: OfficeRole | null };
  };
  'account.signed-in': { after: { sessionId: string } };
  'account.signed-out': { before: { sessionId: string } };
  'account.sessions-ended': { after: { count: number } };
  'account.password-set': { after: { by: 'invitation' | 'reset' | 'change' } };
  'account.reset-asked': { after: { expiresAt: string } };
  'account.link-made': { after: { purpose: string; expiresAt: string } };
  'account.link-used': { before: { purpose: string } };
  'account.email-asked': { after: { expiresAt: string } };
  /** The address itself is never recorded. */
  'account.email-set': { after: { by: 'link' } };
  /** Names of the profile's fields that were changed. */
  'account.profile-saved': { after: { fields: string[] } };
  /** A list of the queue that a person keeps under a name. */
  'account.view-saved': { after: { viewId: string } };
  'account.view-deleted': { before: { viewId: string } };
};

export type FirstLinkChanges = {
  /** The way in for the first administrator of an empty installation. */
  'first-link.made': { after: { expiresAt: string } };
};

export type PeopleEvent =
  EventUnion<InvitationChanges> | EventUnion<AccountChanges> | EventUnion<FirstLinkChanges>;

/** An event about an invitation. */
export const invitationEvent = recorderOf<InvitationChanges>('invitation');

/** An event about an account. */
export const accountEvent = recorderOf<AccountChanges>('account');

/** An event about the link for the first administrator, who has no account yet. */
export const firstLinkEvent = recorderOf<FirstLinkChanges>('one-time-link');
