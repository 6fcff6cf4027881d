import { formatsFor } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { letter, type Letter } from './letter.ts';

/** Goes to an address that an account is to get, and leads to the confirmation. */
export function newAddressLetter(given: { language: Language; link: string }): Letter {
  const t = translatorFor(given.language);
  return letter(given.language, t('people:mail.address-subject'), [
    t('people:mail.address-open'),
    given.link,
    t('people:mail.address-until'),
    t('people:mail.address-unexpected'),
  ]);
}

/** Goes to an address that is somebody's already; whoever asked is told nothing of that. */
export function addressTakenLetter(language: Language): Letter {
  const t = translatorFor(language);
  return letter(language, t('people:mail.address-subject'), [t('people:mail.address-taken')]);
}

/** Goes to the address that an account had, in case it was not its owner. */
export function addressChangedLetter(given: { language: Language; at: Date }): Letter {
  const t = translatorFor(given.language);
  const when = formatsFor(given.language).dateTime(given.at);
  return letter(given.language, t('people:mail.address-changed-subject'), [
    t('people:mail.address-changed', { when }),
    t('people:mail.address-changed-unexpected'),
  ]);
}
