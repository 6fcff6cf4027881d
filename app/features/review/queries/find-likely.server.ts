import type { Actor } from '#app/access/actor.ts';
import type { NormMark } from '#app/features/reports/domain/draft-content.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import type { ProvisionJson } from '#app/features/reports/queries/version-json.server.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';

/** A report that is likely about the same, with what two reports are compared by. */
export interface Likely {
  id: string;
  number: number;
  title: string;
  language: Language;
  status: ReportStatus;
  assignee: { id: string; name: string } | null;
  groups: string[];
  regions: string[];
  kinds: string[];
  /** The norm that both name; else its own first. */
  norm: Pick<ProvisionJson, 'path' | 'language' | 'asWritten' | 'marks' | 'act'> | null;
  isSameNorm: boolean;
  /** Words of the norm that both mark. */
  isSameWords: boolean;
  /** How much of the texts is alike, from 0 to 1. */
  likeness: number;
  /** Its filer proposed to join it, or this one to it. */
  isProposed: boolean;
}

type Row = Omit<Likely, 'isSameWords'> & { ownMarks: NormMark[] | null };

const mostLikely = 3;
/** Only so many of the same norm are looked at, the latest, and so many of like titles. */
const mostAlike = 40;
/** So many reports were sent last; further back a like title alone is no sign. */
const latest = 2_000;
/** From here on titles are alike. */
const likeTitle = 0.3;
/** To read two texts against each other costs most: so many are, those of the likest titles. */
const mostCompared = 12;
/** Of a text so much is compared. */
const comparedSigns = 3_000;

/** The other ends of a report's links, whichever of the two was written first. */
const linkedSql = (kind: string) => `
  select l.to_id as id from report_link l where l.from_id = $1 and l.kind = '${kind}'
  union select l.from_id from report_link l where l.to_id = $1 and l.kind = '${kind}'`;

/**
 * Ordinary reports like an ordinary one, among those that the reader sees: proposed by a filer first,
 * then the same norm, then like texts; a part that was split off and what it was split from are no pair.
 * A report without any is compared with nothing. Like titles are sought only for the places that
 * proposals and the norm leave free, and among the latest alone.
 */
export async function findLikely(
  actor: Actor,
  { reportId, lang, limit = mostLikely }: { reportId: string; lang: Language; limit?: number },
): Promise<Likely[]> {
  const scope = visibleReportsSql(actor, { first: 2 });
  const list = (
    table: string,
  ) => `(select coalesce(json_agg(coalesce(l.label_${lang}, c.other) order by c.position), '[]')
    from report_choice c left join ${table} l on l.key = c.${table}_key
    where c.version_id = v.id and c.list = '${table}')`;
  const seen = (candidates: string) => `
    select r.id, v.id as version_id, c.at, r.id in (select id from proposed) as is_proposed,
      similarity(v.title, mine.title) as likeness
    from mine, (${candidates}) c join report_version v on v.id = c.version_id
    join report r on r.current_version_id = v.id
    where r.id <> mine.id and r.visibility = 'ordinary'
      and r.status_key not in ('draft', 'withdrawn', 'rejected', 'redirected', 'merged') and ${scope.sql}
      and r.split_from_id is distinct from mine.id and mine.split_from_id is distinct from r.id
      and r.id not in (select id from apart)`;
  const found = await rows<Row>(
    `review.likely:${scope.key}:${lang}:${limit}`,
    `with mine as materialized (
       select r.id, r.split_from_id, v.id as version_id, v.title, left(v.narrative_text, ${comparedSigns}) as text
       from report r join report_version v on v.id = r.current_version_id
       where r.id = $1 and r.visibility = 'ordinary'),
     proposed as materialized (${linkedSql('proposed_duplicate')}),
     apart as materialized (${linkedSql('not_duplicate')}
       union select m.into_id from report_merge m where m.from_id = $1 and m.undone_at is null
       union select m.from_id from report_merge m where m.into_id = $1 and m.undone_at is null),
     named as materialized (${seen(`
       select version_id, min(at) as at from (
         (select theirs.version_id, theirs.position as at from mine
          join report_provision own on own.version_id = mine.version_id and own.provision_key like '%/%'
          cross join lateral (select p.version_id, p.position from report_provision p
            where p.provision_key = own.provision_key order by p.version_id desc limit ${mostAlike + 1}) theirs
          order by theirs.version_id desc limit ${mostAlike})
         union all
         select o.current_version_id, null from proposed join report o on o.id = proposed.id) n
       group by version_id`)}),
     sent as materialized (
       select current_version_id as version_id from report
       where submitted_at is not null and visibility = 'ordinary' and (select count(*) from named) < ${limit}
       order by submitted_at desc limit ${latest}),
     like_title as materialized (
       select * from (
         select sent.version_id, null::smallint as at, similarity(v.title, mine.title) as likeness
         from mine, sent join report_version v on v.id = sent.version_id offset 0) t
       where t.likeness >= ${likeTitle} order by t.likeness desc limit ${mostAlike}),
     candidate as (
       select *, row_number() over (order by is_proposed desc, at is not null desc, likeness desc, version_id desc) as place
       from (select * from named
         union all
         (${seen(`select version_id, at from like_title where version_id not in (select version_id from named)`)})) s),
     likest as materialized (
       select c.*, greatest(c.likeness, case when c.place <= ${mostCompared}
           then similarity(left(v.narrative_text, ${comparedSigns}), mine.text) end) as alike
       from mine, candidate c join report_version v on v.id = c.version_id join report r on r.id = c.id
       order by c.is_proposed desc, c.at is not null desc, alike desc, r.number limit ${limit})
     select r.id, r.number, v.title, r.language, r.status_key as status,
       (select json_build_object('id', h.id, 'name', h.name) from account h where h.id = r.assignee_id) as assignee,
       (select coalesce(json_agg(g.name order by rg.role, rg.added_at), '[]') from report_group rg
         join monitoring_group g on g.id = rg.group_id where rg.report_id = r.id) as groups,
       ${list('region')} as regions, ${list('gap_kind')} as kinds,
       (select json_build_object('path', p.path, 'language', p.language, 'asWritten', p.as_written, 'marks', p.marks,
          'act', case when a.id is not null then json_build_object('key', a.key, 'status', a.status, 'url', a.url,
            'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru),
            'shortLanguage', case when a.short_${lang} = '' then 'ru' else '${lang}' end) end)
        from report_provision p left join act a on a.id = p.act_id
        where p.version_id = v.id and (likest.at is null or p.position = likest.at)
        order by p.position limit 1) as norm,
       (select own.marks from report_provision own join report_provision theirs
          on theirs.provision_key = own.provision_key and theirs.version_id = v.id and theirs.position = likest.at
        where own.version_id = mine.version_id limit 1) as "ownMarks",
       likest.at is not null as "isSameNorm", likest.alike as likeness, likest.is_proposed as "isProposed"
     from mine, likest join report_version v on v.id = likest.version_id join report r on r.id = likest.id
     order by "isProposed" desc, "isSameNorm" desc, likeness desc, r.number`,
    [reportId, ...scope.values],
  );
  return found.map(({ ownMarks, ...row }) => ({
    ...row,
    isSameWords: areSameWords(ownMarks, row.norm?.marks),
  }));
}

function areSameWords(
  own: readonly NormMark[] | null,
  theirs: readonly NormMark[] | null | undefined,
): boolean {
  const words = new Set((own ?? []).map(({ text }) => text.trim().toLowerCase()));
  return (theirs ?? []).some(({ text }) => words.has(text.trim().toLowerCase()));
}
