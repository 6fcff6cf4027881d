import type { Refusal } from '#app/access/context.ts';
import { conflict, invalid } from '#app/access/context.ts';
import type { Language } from '#app/i18n/languages.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { passwordMistake } from '../domain/password-rules.ts';
import { isLinkOpen } from '../queries/is-link-open.server.ts';
import type { SignInPlace } from './admit-try.server.ts';
import { createAccount } from './create-account.server.ts';
import { startSession, type SignedIn } from './start-session.server.ts';
import { spendLink } from './spend-link.server.ts';

const PURPOSE = 'first-administrator';
const over: Refusal = conflict('people.link.over');

/** Makes the first account of an installation by its link, while there is no administrator, and signs it in. */
export async function becomeFirstAdministrator(
  context: { now: Date; place: SignInPlace; replaces: string | null; language: Language },
  input: { token: string; name: string; email: string; password: string },
): Promise<({ ok: true } & SignedIn) | Refusal> {
  const { now, language } = context;
  const { token, name, email } = input;
  // Without a link nobody may learn here who has an account.
  if (!(await isLinkOpen(token, PURPOSE, now))) return over;
  const mistake = passwordMistake(input.password, { name, email });
  if (mistake) return invalid('errors.check-fields', { password: mistake });

  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    if (await tx.account.findUnique({ where: { email }, select: { id: true } })) {
      return invalid('errors.check-fields', { email: 'people.invitation.has-account' });
    }
    const isFirst = (await tx.account.count({ where: { officeRole: 'administrator' } })) === 0;
    const link = isFirst && (await spendLink(tx, { token, purpose: PURPOSE, now }));
    if (!link) return over;
    const officeRole = 'administrator';
    const id = await createAccount(
      tx,
      { now },
      { email, name, officeRole, passwordHash, language },
    );
    return { ok: true, ...(await startSession(tx, { id, passwordHash }, context)) };
  });
}
