// A region's name where there is little room, as the interface guide's rows have it. The register's
// labels are whole: «Костанайская область», «город Шымкент».
import type { Language } from '#app/i18n/languages.ts';

const shortened: Record<Language, [RegExp, string][]> = {
  ru: [
    [/^(город|область) /, ''],
    [/ область$/, '\u00a0обл.'],
  ],
  kk: [
    [/ қаласы$/, ''],
    [/ облысы$/, '\u00a0обл.'],
  ],
  en: [
    [/ City$/, ''],
    [/ Region$/, ''],
  ],
};

/** «Костанайская обл.», «Шымкент», «Қостанай обл.». */
export const shortRegion = (label: string, lang: Language): string =>
  shortened[lang].reduce((name, [words, short]) => name.replace(words, short), label);
