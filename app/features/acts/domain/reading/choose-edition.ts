// Which edition of an act is read: the language asked for, the day asked for.
import type { Language } from '#app/i18n/languages.ts';

export interface HeldEdition {
  id: string;
  language: Language;
  validFrom: string;
}

/** The edition of a language that holds on a day; before the first one held, the first. */
export function editionOn<E extends HeldEdition>(
  editions: readonly E[],
  language: Language,
  day: string,
): E | null {
  const ofLanguage = editions
    .filter((one) => one.language === language)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ofLanguage.findLast(({ validFrom }) => validFrom <= day) ?? ofLanguage[0] ?? null;
}

/** What is read: the language asked for, else the page's, else Russian, else any; on the day asked for. */
export function chooseEdition<E extends HeldEdition>(
  editions: readonly E[],
  wanted: { language: Language | null; pageLanguage: Language; day: string },
): E | null {
  const order = [wanted.language, wanted.pageLanguage, 'ru', 'kk', 'en'] as const;
  for (const language of order) {
    const found = language && editionOn(editions, language, wanted.day);
    if (found) return found;
  }
  return null;
}

/** The languages in which an act is held, in the order of their first edition in the list. */
export const languagesOf = (editions: readonly HeldEdition[]): Language[] => [
  ...new Set(editions.map(({ language }) => language)),
];
