// What an imported file says of itself, for the form that its reader checks: never taken as it is.
import { languageOf } from './language-of.ts';

export interface ImportGuess {
  language: 'ru' | 'kk' | 'en';
  /** The first words, which hold the act's title as a rule. */
  opening: string;
  adiletId: string;
  /** The day of the edition as the file's name has it. */
  editionDate: string;
}

const adiletName = /(?<![a-z\d])([a-z]\d{2}[a-z\d]\d{6,7}_?)(?![a-z\d])/i;
const dayName = /(?<!\d)(\d{2})[-.](\d{2})[-.](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** From the file's name and its paragraphs: `z1600000480.09-01-2026.rus.pdf`. */
export function guessOf(fileName: string, paragraphs: readonly string[]): ImportGuess {
  const opening = paragraphs
    .slice(0, 6)
    .filter((text) => text.length > 3)
    .join(' · ')
    .slice(0, 300);
  return {
    language: languageOf(paragraphs),
    opening,
    adiletId: (adiletName.exec(fileName)?.[1] ?? '').toUpperCase(),
    editionDate: dayIn(fileName),
  };
}

function dayIn(name: string): string {
  const [, day, month, year, isoYear, isoMonth, isoDay] = dayName.exec(name) ?? [];
  const text = isoYear ? `${isoYear}-${isoMonth}-${isoDay}` : `${year}-${month}-${day}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
