import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ImportGuess } from '../domain/import/guess.ts';

export interface ActChoices {
  acts: { key: string; name: string }[];
  types: { key: string; label: string }[];
  /** The act that the file names, by its Adilet id or by a title among its first words. */
  likely: string | null;
}

/** The acts of the register to choose from, and the types of a new one. */
export async function listActChoices(
  lang: Language,
  guess: ImportGuess | null,
): Promise<ActChoices> {
  const [found] = await rows<ActChoices>(
    `acts.choices:${lang}`,
    `select
       (select json_agg(json_build_object('key', a.key, 'name',
          coalesce(nullif(a.short_${lang}, ''), a.short_ru) || coalesce(' · ' || a.adilet_id, ''))
          order by coalesce(nullif(a.short_${lang}, ''), a.short_ru)) from act a) as acts,
       (select json_agg(json_build_object('key', y.key, 'label', y.label_${lang}) order by y.rank nulls last, y.key)
        from act_type y) as types,
       (select a.key from act a
        where ($1 <> '' and upper(a.adilet_id) = $1)
          or (a.title_ru <> '' and position(lower(a.title_ru) in $2) > 0)
          or (a.title_kk <> '' and position(lower(a.title_kk) in $2) > 0)
        order by ($1 <> '' and upper(a.adilet_id) = $1) desc nulls last, length(a.title_ru) desc limit 1) as likely`,
    [guess?.adiletId ?? '', (guess?.opening ?? '').toLowerCase()],
  );
  return found!;
}
