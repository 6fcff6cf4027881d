import type { Language } from '../../i18n/languages.ts';

/** The account behind a session, with what the page's frame needs. */
export interface SignedInAccount {
  name: string;
  email: string;
  kind: 'group' | 'office';
  officeRole: 'analyst' | 'head' | 'administrator' | null;
  language: Language;
  theme: 'system' | 'light' | 'dark';
  hasShortcuts: boolean;
  isSuspended: boolean;
  memberships: {
    groupId: string;
    groupName: string;
    groupKind: 'ngo' | 'media' | 'mixed';
    role: 'member' | 'journalist' | 'coordinator';
  }[];
  unread: number;
}

/** What Lucia carries of a session's row. */
export interface SessionAttributes {
  rowId?: string;
  createdAt?: Date;
  lastSeenAt?: Date;
  userAgent?: string;
}
