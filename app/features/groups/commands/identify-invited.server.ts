import type { Refusal } from '#app/access/context.ts';
import { conflict, invalid } from '#app/access/context.ts';
import type { SignInPlace } from '#app/features/people/commands/admit-try.server.ts';
import { verifyPassword } from '#app/features/people/commands/verify-password.server.ts';
import { passwordMistake } from '#app/features/people/domain/password-rules.ts';
import { getInvitation } from '#app/features/people/queries/get-invitation.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';

export interface Accepting {
  now: Date;
  language: Language;
  place: SignInPlace;
  replaces: string | null;
  /** Who is signed in, if anybody. */
  signedIn: { accountId: string; email: string } | null;
}

/** Who accepts: somebody new, or an account that has proved itself. */
export type InvitedPerson =
  | { isNew: true; name: string; passwordHash: string }
  | { isNew: false; accountId: string; passwordHash: string | null };

/** Used, taken back, expired, or never there: told alike. */
export const invitationOver: Refusal = conflict('people.invitation.over');

/**
 * Finds out who accepts an invitation: the account that is signed in, the one that its password proves,
 * or somebody new with a name and a good password.
 */
export async function identifyInvited(
  { now, signedIn, place }: Accepting,
  input: { token: string; name?: string | undefined; password?: string | undefined },
): Promise<InvitedPerson | Refusal> {
  const invitation = await getInvitation(input.token, now);
  if (invitation?.state !== 'open') return invitationOver;
  const { email } = invitation;
  if (signedIn) {
    if (signedIn.email !== email) return conflict('people.invitation.somebody-else');
    return { isNew: false, accountId: signedIn.accountId, passwordHash: null };
  }
  const { name, password } = input;
  if (!password) return invalid('errors.check-fields', { password: 'errors.required' });
  if (invitation.hasAccount) {
    const verified = await verifyPassword({ email, password }, place, now);
    if (!verified.ok) return verified;
    const { accountId, passwordHash } = verified;
    return { isNew: false, accountId, passwordHash };
  }
  if (!name) return invalid('errors.check-fields', { name: 'errors.required' });
  const mistake = passwordMistake(password, { email, name });
  if (mistake) return invalid('errors.check-fields', { password: mistake });
  return { isNew: true, name, passwordHash: await hashPassword(password) };
}
