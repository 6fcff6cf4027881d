// An act as a text names it, and what reading one needs.
import type { TitlePlace } from './citation-requisites.ts';
import type { Token } from './citation-tokens.ts';

/** An act as a text names it; `name` and `letters` serve to find it in the register. */
export interface ActPhrase {
  type: string;
  lang: 'ru' | 'kk' | 'en';
  isDerived: boolean;
  isSelf: boolean;
  date?: string;
  number?: string;
  title?: TitlePlace;
  reg?: string;
  /** A code's name: «гражданского процессуального». */
  name?: string;
  /** A code's letters: «коап». */
  letters?: string;
  first: number;
  last: number;
}

/** Tells how many words after a kind are a title of the register: «об образовании». */
export type TitleAt = (
  tokens: readonly Token[],
  at: number,
) => { title: TitlePlace; last: number } | null;

/** A text in which acts are looked for. */
export interface ActReading {
  tokens: readonly Token[];
  /** Whether a token belongs to a unit already. */
  isUnit(at: number): boolean;
  titleAt: TitleAt;
}

/** How far an issuer's words may reach between the kind of an act and its date. */
export const issuerReach = 24;

/** The word at a token, or nothing. */
export const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
};
