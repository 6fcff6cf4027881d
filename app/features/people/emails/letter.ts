import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

/** A letter as plain text: paragraphs, and a link that stands on a line of its own. */
export interface Letter {
  subject: string;
  text: string;
}

/** Puts a letter together; each paragraph is a whole sentence of the locale files. */
export function letter(language: Language, subject: string, paragraphs: readonly string[]): Letter {
  const t = translatorFor(language);
  const all = [t('people:mail.greeting'), ...paragraphs, t('people:mail.signature')];
  return { subject, text: `${all.join('\n\n')}\n` };
}
