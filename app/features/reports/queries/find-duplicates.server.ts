import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { acceptedOrLater, type ReportStatus } from '../domain/statuses.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import type { CitedAct } from './version-json.server.ts';
import type { Provision } from '../domain/draft-content.ts';

/** Why it is shown: the same norm, or words that are alike. */
interface Likeness {
  id: string;
  isSameNorm: boolean;
  isProposed: boolean;
}

/** A report that the filer reads anyway. */
export interface OwnDuplicate extends Likeness {
  number: number | null;
  mark: string | null;
  title: string;
  status: ReportStatus;
}

/** Another group's accepted report: what it is about, and nothing of who wrote what. */
export interface OtherDuplicate extends Likeness {
  provision: {
    path: Provision['path'] | null;
    act: Pick<CitedAct, 'short' | 'shortLanguage'> | null;
  } | null;
  kinds: string[];
  levels: string[];
  regions: string[];
  month: string;
}

export interface Duplicates {
  own: OwnDuplicate[];
  others: OtherDuplicate[];
}

type Row = OwnDuplicate & OtherDuplicate & { isVisible: boolean };

const LIMIT = 6;

/**
 * Reports like this one, the same norm first, then like titles. Those that the actor reads come
 * whole; of other groups' only ordinary and accepted ones, as a card.
 */
export async function findDuplicates(
  actor: Actor,
  asked: { reportId: string; lang: Language },
): Promise<Duplicates> {
  const { reportId, lang } = asked;
  const scope = visibleReportsSql(actor, { first: 4 });
  const labels = (list: string) =>
    `(select coalesce(json_agg(coalesce(l.label_${lang}, c.other) order by c.position), '[]')
      from report_choice c left join ${list} l on l.key = c.${list}_key
      where c.version_id = v.id and c.list = '${list}')`;
  const found = await rows<Row>(
    `reports.duplicates:${scope.key}:${lang}`,
    `with mine as (
       select v.id, v.title from report r join report_version v on v.id = r.current_version_id where r.id = $1),
     same_norm as (
       select distinct p.version_id from report_provision p
       where p.provision_key in (select provision_key from report_provision where version_id = (select id from mine))),
     like_title as (
       select v.id as version_id from report_version v
       where v.title % (select title from mine))
     select r.id, r.number, r.mark, v.title, r.status_key as status, ${scope.sql} as "isVisible",
       v.id in (select version_id from same_norm) as "isSameNorm",
       exists (select from report_link l where l.from_id = $1 and l.to_id = r.id
         and l.kind = 'proposed_duplicate') as "isProposed",
       (select json_build_object('path', p.path, 'act', json_build_object(
          'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru),
          'shortLanguage', case when a.short_${lang} = '' then 'ru' else '${lang}' end))
        from report_provision p left join act a on a.id = p.act_id
        where p.version_id = v.id order by p.position limit 1) as provision,
       ${labels('gap_kind')} as kinds, ${labels('education_level')} as levels, ${labels('region')} as regions,
       to_char(r.submitted_at at time zone 'Asia/Almaty', 'YYYY-MM') as month
     from report r join report_version v on v.id = r.current_version_id
     where r.id <> $1
       and (v.id in (select version_id from same_norm) or v.id in (select version_id from like_title))
       and (${scope.sql} or (r.visibility = 'ordinary' and r.status_key = any($2::text[])))
     order by "isSameNorm" desc, similarity(v.title, (select title from mine)) desc, r.id desc
     limit $3`,
    [reportId, acceptedOrLater, LIMIT, ...scope.values],
  );
  return {
    own: found.filter(({ isVisible }) => isVisible).map(ownOf),
    others: found.filter(({ isVisible }) => !isVisible).map(cardOf),
  };
}

const ownOf = ({ id, isSameNorm, isProposed, number, mark, title, status }: Row): OwnDuplicate => ({
  id,
  isSameNorm,
  isProposed,
  number,
  mark,
  title,
  status,
});

const cardOf = ({
  id,
  isSameNorm,
  isProposed,
  provision,
  kinds,
  levels,
  regions,
  month,
}: Row): OtherDuplicate => ({
  id,
  isSameNorm,
  isProposed,
  provision,
  kinds,
  levels,
  regions,
  month,
});
