import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';

interface Speaker {
  t: Translate;
  lang: Language;
}

/** «Глава 3. Права» as the page says it; of articles that stand in no chapter, so. */
export function partName(
  part: { key: string; heading: string } | undefined,
  { t, lang }: Speaker,
): string {
  const path = part ? pathOfKey(part.key) : [];
  if (!part || path.length === 0) return t('reading:no-chapter');
  const name = longProvision(path, { t, lang });
  return part.heading ? `${name}. ${part.heading}` : name;
}

/** «Статья 26», in acts without articles «Пункт 12»; an annex stands before it. */
export const articleName = (key: string, speaker: Speaker): string =>
  longProvision(
    pathOfKey(key).filter(({ u }) => u === 'annex' || u === 'article' || u === 'point'),
    speaker,
  );
