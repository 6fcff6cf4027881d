import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/platform/database.server.ts';

const LABEL = { ru: 'labelRu', kk: 'labelKk', en: 'labelEn' } as const;

export interface RegionOption {
  key: string;
  label: string;
}

/** All regions by their names in a language, in the order of the list. */
export async function listRegions(language: Language): Promise<RegionOption[]> {
  const regions = await db().region.findMany({ orderBy: { position: 'asc' } });
  return regions.map((region) => ({ key: region.key, label: region[LABEL[language]] }));
}
