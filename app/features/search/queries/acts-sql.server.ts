import { actColumns } from '#app/features/acts/queries/act-columns.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { MOST_PLACES } from '../domain/search-address.ts';
import { asked as askedSql, excerptSql, matchSql } from './excerpt-sql.server.ts';

/** Of each act, where its text holds the words. */
const BEST = 3;
/** So many units of each text tell how common words are; common is what stands in one of so many. */
const SAMPLE = 8;
const RARE = 25;

const best = (from: string) => `(
  select coalesce(json_agg(json_build_object('key', b.key, 'language', b.language,
      'heading', case when b.text = '' then '' else b.heading end,
      'excerpt', ${excerptSql(`coalesce(nullif(b.text, ''), b.heading)`, 'b')}) order by b.place), '[]')
  from (${from}) b)`;

/**
 * Acts with their likeliest places. Where the words stand in more places than are counted, acts are walked
 * in the order of their rank and their places in the order of the text, since a hit is soon met.
 */
export const actsSql = (lang: Language): string => `
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
  -- How common the words are, by a few units from the midst of each text: the index gives all places of
  -- a word at once, and a common word has tens of thousands; where it is common, they are met by walking.
  common as materialized (
    select count(*) filter (where t.holds) * ${RARE} > count(*) as so
    from current c cross join lateral (
      select ${matchSql('u', 'filter')} as holds from act_unit u
      where $3 <> '' and u.edition_id = c.id and u.position >= (
        select max(position) / 2 from act_unit where edition_id = c.id)
      order by u.position limit ${SAMPLE}) t),
  indexed as materialized (
    select id, edition_id from act_unit u
    where $3 <> '' and not (select so from common) and ${matchSql('u')}),
  hit as materialized (
    select u.id, c.act_id from indexed u join current c on c.id = u.edition_id
    where c.act_id in (select id from narrowed)
    union all
    select u.id, c.act_id from current c cross join lateral (
      select id from act_unit u where u.edition_id = c.id and ${matchSql('u', 'filter')} offset 0) u
    where (select so from common) and c.act_id in (select id from narrowed)
    limit ${MOST_PLACES + 1}),
  -- A slip of the pen matters only where nothing else is found.
  named as materialized (
    select id, worth from exact
    union all
    select id, word_similarity($3, names) from narrowed
    where $3 <> '' and not exists (select from exact) and not exists (select from hit) and $3 <% names),
  many as materialized (select count(*) > ${MOST_PLACES} as so from hit),
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
