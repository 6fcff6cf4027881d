import type { Language } from '#app/i18n/languages.ts';

/** What a report has through those that are joined to it: nothing is moved, so the whole is told of all. */
export interface JoinedJson {
  groups: { id: string; name: string }[];
  /** Their authors and co-authors; who hides the own name has none here. */
  people: { id: string | null; name: string | null }[];
  regions: string[];
}

/** That, of the report that the alias stands for, as one JSON value inside any statement. */
export const joinedJsonSql = (r: string, lang: Language): string => `
  (select json_build_object(
    'groups', coalesce((select json_agg(json_build_object('id', jg.id, 'name', jg.name) order by jg.name)
      from monitoring_group jg
      where jg.id in (select group_id from report_group where report_id = any(joined.ids))
        and jg.id not in (select group_id from report_group where report_id = ${r}.id)), '[]'),
    'people', coalesce((select json_agg(distinct case
        when jr.is_author_hidden and ja.id = jr.author_id then jsonb_build_object('id', null, 'name', null)
        else jsonb_build_object('id', ja.id, 'name', ja.name) end)
      from report_person jp join report jr on jr.id = jp.report_id join account ja on ja.id = jp.account_id
      where jp.report_id = any(joined.ids) and jp.relation in ('author', 'co_author')
        and jp.account_id not in (select account_id from report_person where report_id = ${r}.id)), '[]'),
    'regions', coalesce((select json_agg(distinct coalesce(jl.label_${lang}, jc.other))
      from report jr join report_choice jc on jc.version_id = jr.current_version_id and jc.list = 'region'
      left join region jl on jl.key = jc.region_key where jr.id = any(joined.ids)), '[]'))
  from (select coalesce(array_agg(from_id), '{}') as ids from report_merge
    where into_id = ${r}.id and undone_at is null) joined)`;
