import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';

export interface ActFilters {
  types: { key: string; label: string }[];
  levels: { key: string; label: string }[];
}

/** What narrows a list of acts: the types that acts of the register have, and the levels of education. */
export async function listActFilters(lang: Language): Promise<ActFilters> {
  const [filters] = await rows<ActFilters>(
    `acts.filters:${lang}`,
    `select
      (select coalesce(json_agg(json_build_object('key', ty.key, 'label', ty.label_${lang})
          order by ty.rank nulls last, ty.key), '[]')
        from act_type ty where exists (select from act a where a.type_key = ty.key)) as types,
      (select coalesce(json_agg(json_build_object('key', key, 'label', label_${lang}) order by position), '[]')
        from education_level) as levels`,
    [],
  );
  return filters ?? { types: [], levels: [] };
}
