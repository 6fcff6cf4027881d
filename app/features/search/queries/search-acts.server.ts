import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { actColumns, type ActBrief } from '#app/features/acts/queries/act-columns.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { fold } from '../domain/fold.ts';
import type { ActSearchAddress } from '../domain/act-search-address.ts';
import type { Excerpt } from '../domain/marked-text.ts';
import { MOST_COUNTED } from '../domain/search-address.ts';
import { asked as askedSql, excerptSql, matchSql } from './excerpt-sql.server.ts';

/** A place of an act that holds the words. */
export interface UnitHit {
  key: string;
  language: Language;
  heading: string;
  excerpt: Excerpt;
}

export interface ActHit extends ActBrief {
  /** The best places, in the order of their worth. */
  units: UnitHit[];
  /** How many places hold the words; null where there are more than are counted. */
  places: number | null;
}

export interface FoundActs {
  /** Acts that hold the words in their names or their texts; null where more places do than are counted. */
  count: number | null;
  /** Places of texts; `MOST_COUNTED + 1` where there are more than that. */
  places: number;
  acts: ActHit[];
  /** Where the next page begins. */
  next: string | null;
}

export const ACTS_PAGE = 10;
/** Of each act, where its text holds the words. */
const BEST = 3;

const nothing: FoundActs = { count: 0, places: 0, acts: [], next: null };

/**
 * Acts by title, number, alias, Adilet id and the text of the editions that hold today, the likeliest
 * first: one statement. Where the words stand in more places than are counted, acts are walked in the
 * order of their rank and their places in the order of the text, since a hit is soon met.
 */
export async function searchActs(
  actor: Actor,
  asked: ActSearchAddress & { lang: Language; limit?: number; day: string },
): Promise<FoundActs> {
  if (!can(actor, 'act.search').allowed) return nothing;
  const { words, lang, limit = ACTS_PAGE } = asked;
  const folded = words ? fold(words.text).trim() : '';
  const patterns = folded
    .split(/[\s«»"№,.()]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const adiletId = /[a-zа-я]\d{8,10}_?/i.exec(words?.text.toLowerCase() ?? '')?.[0] ?? '';
  const [found] = await rows<Omit<FoundActs, 'next'>>(`search.acts:${lang}`, statement(lang), [
    words?.russian ?? '',
    words?.kazakh ?? null,
    folded,
    patterns,
    adiletId,
    asked.day,
    asked.type,
    asked.level,
    asked.status,
    asked.after,
    limit + 1,
    /[әғқңөұүһі]/i.test(words?.text ?? '') ? 'kk' : 'ru',
  ]);
  if (!found) throw new Error('Searching always gives a row');
  const acts = found.acts.slice(0, limit);
  return { ...found, acts, next: found.acts.length > limit ? (acts.at(-1)?.id ?? null) : null };
}

const best = (from: string) => `(
  select coalesce(json_agg(json_build_object('key', b.key, 'language', b.language,
      'heading', case when b.text = '' then '' else b.heading end,
      'excerpt', ${excerptSql(`coalesce(nullif(b.text, ''), b.heading)`, 'b')}) order by b.place), '[]')
  from (${from}) b)`;

const statement = (lang: Language): string => `
  with asked as materialized (
    select to_tsquery('russian', $1) as ru, to_tsquery('simple', $2) as kk),
  -- Of each act and language, the edition that holds on the day; the language of the words first.
  current as materialized (
    select * from (
      select distinct on (act_id, language) id, act_id, language from act_edition
      order by act_id, language, valid_from <= $6::date desc,
        case when valid_from <= $6::date then valid_from end desc, valid_from) as held
    order by language <> $12, language),
  narrowed as materialized (
    select a.id, a.search_ru, a.search_kk, a.search_names as names, lower(a.adilet_id) as adilet_id,
      lower(a.number) as number, a.status, a.date, a.key, ty.rank
    from act a join act_type ty on ty.key = a.type_key
    where ($7::text is null or a.type_key = $7) and ($9::text is null or a.status = $9)
      and ($8::text is null or exists (
        select from act_level al where al.act_id = a.id and al.level_key = $8))),
  exact as materialized (
    select n.id, case when n.adilet_id = $5 then 5 when n.number = $3 then 4
        when n.names like all ($4::text[]) then 3 else 2 end + word_similarity($3, n.names) as worth
    from narrowed n where $3 <> '' and (n.adilet_id = $5 or n.number = $3
      or n.names like all ($4::text[]) or ${matchSql('n', 'filter')})),
  -- The words are looked up before the editions: each way round, few places are read.
  hit as materialized (
    select u.id, c.act_id
    from (select id, edition_id from act_unit u where $3 <> '' and ${matchSql('u')} offset 0) u
    join current c on c.id = u.edition_id and c.act_id in (select id from narrowed)
    limit ${MOST_COUNTED + 1}),
  -- A slip of the pen matters only where nothing else is found.
  named as materialized (
    select id, worth from exact
    union all
    select id, word_similarity($3, names) from narrowed
    where $3 <> '' and not exists (select from exact) and not exists (select from hit) and $3 <% names),
  many as materialized (select count(*) > ${MOST_COUNTED} as so from hit),
  held as materialized (
    select act_id, count(*)::int as places from hit group by act_id),
  ordered as materialized (
    select n.id, m.id is not null as is_named, h.places, row_number() over (
      order by coalesce(m.worth, 0) desc, h.places desc nulls last, n.status <> 'in_force',
        n.rank nulls last, n.date desc nulls last, n.key) as place
    from narrowed n left join named m on m.id = n.id
    left join held h on h.act_id = n.id and not (select so from many)
    where (select so from many) or $3 = '' or m.id is not null or h.act_id is not null
    order by place),
  -- In their order, one after the other, until there are enough.
  shown as materialized (
    select o.* from ordered o left join lateral (
      select true as holds from current c, lateral (
        select from act_unit u where u.edition_id = c.id and ${matchSql('u', 'filter')} limit 1) as met
      where (select so from many) and not o.is_named and c.act_id = o.id limit 1) as probe on true
    where o.place > coalesce((select place from ordered where id = $10::uuid), 0)
      and (not (select so from many) or o.is_named or probe.holds)
    limit $11::int)
  select (select case when so then null else (select count(*)::int from ordered) end from many) as count, (select count(*)::int from hit) as places,
    (select coalesce(json_agg(to_json(found) order by found.place), '[]') from (
      select ${actColumns(lang)}, s.place, case when (select so from many) then null else coalesce(s.places, 0) end as places,
        case when (select so from many) then ${best(`
          select * from (
            select u.*, c.language, c.turn * 100000 + u.position as place from (
              select *, row_number() over () as turn from current where act_id = s.id) c
            cross join lateral (
              select * from act_unit u where u.edition_id = c.id and $3 <> '' and ${matchSql('u', 'filter')}
              order by u.position limit ${BEST}) as u
            limit ${BEST}) as first`)}
        else ${best(`
          select u.*, c.language, row_number() over (order by ts_rank(u.search_ru, ${askedSql.ru}) desc, u.position) as place
          from hit h join act_unit u on u.id = h.id join current c on c.id = u.edition_id
          where h.act_id = s.id
          order by ts_rank(u.search_ru, ${askedSql.ru}) desc, u.position limit ${BEST}`)} end as units
      from shown s join act a on a.id = s.id join act_type ty on ty.key = a.type_key) as found) as acts`;
