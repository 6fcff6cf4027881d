import { formatsFor } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { letter, type Letter } from './letter.ts';

/** Tells the owner that the password is another one now, in case it was not the owner. */
export function passwordChangedLetter(given: {
  language: Language;
  at: Date;
  resetLink: string;
}): Letter {
  const t = translatorFor(given.language);
  const when = formatsFor(given.language).dateTime(given.at);
  return letter(given.language, t('people:mail.password-subject'), [
    t('people:mail.password-changed', { when }),
    t('people:mail.password-unexpected'),
    given.resetLink,
  ]);
}
