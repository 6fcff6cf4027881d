import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import { formatsFor } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { letter, type Letter } from './letter.ts';

export interface InvitationLetter {
  language: Language;
  /** Null for the operator. */
  inviter: string | null;
  to: { groupName: string; groupRole: GroupRole } | { officeRole: OfficeRole };
  link: string;
  expiresAt: Date;
}

/** Invites to a group or to the office. */
export function invitationLetter(given: InvitationLetter): Letter {
  const { language, inviter, to, link, expiresAt } = given;
  const t = translatorFor(language);
  const values =
    'groupName' in to
      ? { group: to.groupName, role: t(`groups:role.${to.groupRole}`) }
      : { role: t(`people:office-role.${to.officeRole}`) };
  const place = 'groupName' in to ? 'group' : 'office';
  const who = inviter === null ? '-by-nobody' : '';
  return letter(language, t('people:mail.invitation-subject'), [
    t(`people:mail.invitation-${place}${who}`, { ...values, inviter }),
    t('people:mail.invitation-open'),
    link,
    t('people:mail.invitation-until', { date: formatsFor(language).dateLong(expiresAt) }),
    t('people:mail.invitation-unexpected'),
  ]);
}
