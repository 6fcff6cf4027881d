// How a place in an act is said: short in lists, long over its text. From domain/citation.md, 5.
import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import type { ProvisionPath } from './provision-path.ts';

interface Speaker {
  t: Translate;
  lang: Language;
}

/** «пп. 2) п. 2 ст. 63», «63-бап, 2-тармақ, 2) тармақша», «art. 63, para. 2, subpara. 2)». */
export function shortProvision(path: ProvisionPath, { t, lang }: Speaker): string {
  const units = path.map(({ u, n }) => t(`acts:short.${u}`, { n }));
  return lang === 'ru' ? units.toReversed().join(' ') : units.join(', ');
}

/** «Статья 63, пункт 2, подпункт 2)», the outer unit first in every language. */
export function longProvision(path: ProvisionPath, { t, lang }: Speaker): string {
  const text = path.map(({ u, n }) => t(`acts:long.${u}`, { n })).join(', ');
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
