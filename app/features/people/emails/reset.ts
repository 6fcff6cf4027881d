import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { letter, type Letter } from './letter.ts';

/** Leads to a new password. */
export function resetLetter(given: { language: Language; link: string }): Letter {
  const t = translatorFor(given.language);
  return letter(given.language, t('people:mail.reset-subject'), [
    t('people:mail.reset-open'),
    given.link,
    t('people:mail.reset-until'),
    t('people:mail.reset-unexpected'),
  ]);
}
