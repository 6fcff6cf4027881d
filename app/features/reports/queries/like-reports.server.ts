import type { Language } from '#app/i18n/languages.ts';
import type { Provision } from '../domain/draft-content.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { SqlScope } from '../visibility.server.ts';
import type { CitedAct } from './version-json.server.ts';

/** A place that another report names, as short as a chip. */
export interface LikeProvision {
  path: Provision['path'] | null;
  act: Pick<CitedAct, 'short' | 'shortLanguage'> | null;
}

/** A report that the reader reads anyway, with enough to judge it by. */
export interface OwnReport {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  status: ReportStatus;
  provision: LikeProvision | null;
  /** The words of the norm that it marks as the gap. */
  words: string[];
  regions: string[];
}

/** Another group's accepted report: what it is about, and nothing of who wrote what. */
export interface OtherReport {
  id: string;
  provision: LikeProvision | null;
  kinds: string[];
  levels: string[];
  regions: string[];
  month: string;
}

export type LikeRow = OwnReport & OtherReport & { isVisible: boolean };

/**
 * What is told of a report `r` with its version `v`, whoever asks; `sameFirst` orders its norms, so that
 * the one in common is named.
 */
export function likeColumnsSql(lang: Language, scope: SqlScope, sameFirst: string): string {
  const labels = (list: string) =>
    `(select coalesce(json_agg(coalesce(l.label_${lang}, c.other) order by c.position), '[]')
      from report_choice c left join ${list} l on l.key = c.${list}_key
      where c.version_id = v.id and c.list = '${list}')`;
  return `r.id, r.number, r.mark, v.title, r.status_key as status, ${scope.sql} as "isVisible",
    (select json_build_object('path', p.path, 'act', case when a.id is not null then json_build_object(
        'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru),
        'shortLanguage', case when a.short_${lang} = '' then 'ru' else '${lang}' end) end)
      from report_provision p left join act a on a.id = p.act_id
      where p.version_id = v.id order by ${sameFirst} desc nulls last, p.position limit 1) as provision,
    (select coalesce(json_agg(w.mark->>'text'), '[]') from report_provision p
      cross join lateral jsonb_array_elements(
        case jsonb_typeof(p.marks) when 'array' then p.marks else '[]' end) as w (mark)
      where p.version_id = v.id and ${sameFirst}) as words,
    ${labels('gap_kind')} as kinds, ${labels('education_level')} as levels, ${labels('region')} as regions,
    to_char(r.submitted_at at time zone 'Asia/Almaty', 'YYYY-MM') as month`;
}

/** Which reports may be told of at all: those that the reader reads, and others' accepted ordinary ones. */
export const toldSql = (scope: SqlScope, acceptedParameter: string): string =>
  `(${scope.sql} or (r.visibility = 'ordinary' and r.status_key = any(${acceptedParameter}::text[])))`;

/** The row of a report that the reader reads. */
export const ownOf = ({
  id,
  number,
  mark,
  title,
  status,
  provision,
  words,
  regions,
}: LikeRow): OwnReport => ({ id, number, mark, title, status, provision, words, regions });

/** The card of another group's report. */
export const cardOf = ({ id, provision, kinds, levels, regions, month }: LikeRow): OtherReport => ({
  id,
  provision,
  kinds,
  levels,
  regions,
  month,
});
