import { rows } from '#app/platform/database.server.ts';
import { referenceLists, type ReferenceEntry } from '../domain/reference-lists.ts';
import { entrySeal } from './entry-seal.server.ts';

/** An entry with the seal of what it says. */
export interface SealedEntry extends ReferenceEntry {
  seal: string;
}

const SQL = referenceLists
  .map(
    (list, at) => `select ${at} as place, '${list}' as list, key, label_ru as "labelRu",
      label_kk as "labelKk", label_en as "labelEn", is_active as "isActive", position from ${list}`,
  )
  .join(' union all ');

/** All editable lists with their entries in order, in one statement. */
export async function listReference(): Promise<SealedEntry[]> {
  const entries = await rows<ReferenceEntry & Record<string, unknown>>(
    'list-reference',
    `select list, key, "labelRu", "labelKk", "labelEn", "isActive" from (${SQL}) all_lists
     order by place, position, key`,
    [],
  );
  return entries.map((entry) => ({ ...entry, seal: entrySeal(entry) }));
}
