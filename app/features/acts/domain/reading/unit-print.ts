// How a unit stands in the printed text of an act, in the text's own language, whatever the page's.
import type { Language } from '#app/i18n/languages.ts';
import { pathOfKey, type PathUnit } from '../provision-path.ts';
import { englishUnits, kazakhUnits, russianUnits } from '../unit-words.ts';

const named: Record<Language, (unit: PathUnit) => string> = {
  ru: ({ u, n }) => `${capital(russianUnits[u].nominative)} ${n}`.trim(),
  kk: ({ u, n }) => (n === '' ? capital(kazakhUnits[u].plain) : `${n}-${kazakhUnits[u].plain}`),
  en: ({ u, n }) => `${capital(englishUnits[u].long)} ${n}`.trim(),
};

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('ru') + word.slice(1);

/** «Статья 26», «26-бап», "Article 26": the name that an act itself gives a unit. */
export function printedName(key: string, language: Language): string {
  const unit = pathOfKey(key).at(-1);
  return unit ? named[language](unit) : '';
}

interface Printed {
  key: string;
  unit: string;
  number: string | null;
  /** The number is counted, not printed: parts and indents of a law. */
  isCounted: boolean;
}

/** The number before a unit's words: «12.», «2)», of a code's part «3.»; null where none is printed. */
export function printedNumber({ unit, number, isCounted }: Omit<Printed, 'key'>): string | null {
  if (number === null || isCounted) return null;
  if (unit === 'subpoint') return `${number})`;
  return unit === 'point' || unit === 'part' ? `${number}.` : null;
}

/** How far a unit of an article stands in from its edge: a point not, its subpoint one step. */
export function depthInArticle({ key, unit }: Pick<Printed, 'key' | 'unit'>): 0 | 1 | 2 {
  if (unit !== 'subpoint' && unit !== 'indent')
    return key.includes('/note') && unit === 'point' ? 1 : 0;
  const lists = pathOfKey(key).filter(({ u }) => u === 'subpoint').length;
  return lists > 1 ? 2 : 1;
}
