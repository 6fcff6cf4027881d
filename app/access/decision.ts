// The answer of the rights: yes and how much, or no and how it is told.

/** How much is allowed: all of it, its bare facts, or only together with a second person. */
export type Extent = 'full' | 'metadata' | 'with-second';

/** Why not, for logs and for the words beside a refused button; a hidden thing always says `hidden`. */
export type Reason =
  | 'sign-in'
  | 'role'
  | 'relation'
  | 'hidden'
  | 'stage'
  | 'confidential'
  | 'recused'
  | 'sealed'
  | 'own-work'
  | 'read-only'
  | 'too-late';

export type Decision =
  { allowed: true; extent: Extent } | { allowed: false; answer: 401 | 403 | 404; reason: Reason };

/** A yes. */
export const allow = (extent: Extent): Decision => ({ allowed: true, extent });

/** A no to something that is seen: sign in first, or not for you. */
export const refuse = (reason: Reason, signedIn = true): Decision =>
  signedIn
    ? { allowed: false, answer: 403, reason }
    : { allowed: false, answer: 401, reason: 'sign-in' };

/** A no that looks like an unknown id. */
export const hide = (): Decision => ({ allowed: false, answer: 404, reason: 'hidden' });
