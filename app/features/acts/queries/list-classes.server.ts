import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';

/** The official classes of legal monitoring, of which each gap kind has one. */
export const listClasses = (lang: Language): Promise<{ key: string; label: string }[]> =>
  rows(
    `acts.classes:${lang}`,
    `select key, label_${lang} as label from monitoring_class order by position`,
    [],
  );
