import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { ProvisionJson } from '../queries/version-json.server.ts';

export interface LawsOf {
  /** The words in the language in which the norm is cited; else in one that the register holds. */
  law: LawText | undefined;
  /** The same place in the other languages. */
  others: readonly LawText[];
}

/** Whether the cited unit itself is excluded from the act, in the edition that is shown. */
export const isRepealed = (law: LawText | undefined): boolean =>
  law?.paragraphs.some((one) => one.isRepealed && !one.isContext && one.depth === 0) ?? false;

/** The words of a norm among those of a page: the cited language first, or one that is asked for. */
export function lawsOf(
  laws: readonly LawText[],
  { provisionKey, language }: Pick<ProvisionJson, 'provisionKey' | 'language'>,
  wanted: Language | null = null,
): LawsOf {
  const held = laws.filter((law) => law.provisionKey === provisionKey);
  const law =
    held.find((one) => one.language === wanted) ??
    held.find((one) => one.language === language) ??
    held[0];
  return { law, others: held.filter((one) => one !== law) };
}
