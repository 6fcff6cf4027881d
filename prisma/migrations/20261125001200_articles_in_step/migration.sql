-- A unit knows whether its number is printed, and what it says with all that lies in it; the articles of an
-- act follow from its editions.
-- AlterTable
ALTER TABLE "act_unit" ADD COLUMN     "body_sha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_counted" BOOLEAN NOT NULL DEFAULT false;

-- Writes what the editions of an act say of its articles: where the newest has them, since when they stand,
-- when their words last changed, and from when they no longer hold.
create function keep_act_articles(act uuid) returns void
language sql as $$
  with edition as (
    select id, language, valid_from, extent,
      lead(valid_from) over (partition by language, extent order by valid_from) as next_from
    from act_edition where act_id = act
  ), held as (
    select u.article_key as key, u.unit, coalesce(u.number, '') as number, u.position, u.heading, u.is_repealed,
      u.body_sha256, e.language, e.valid_from, e.extent, e.next_from,
      case when p.unit = 'paragraph' then p.parent_key else p.key end as chapter_key,
      lag(u.body_sha256) over past as body_before, lag(u.is_repealed) over past as repealed_before,
      row_number() over (partition by u.article_key order by e.valid_from desc, e.extent desc, e.language desc) as newest,
      row_number() over (partition by u.article_key, e.language order by e.valid_from desc) as newest_here
    from edition e
    join act_unit u on u.edition_id = e.id and u.key = u.article_key
    left join act_unit p on p.edition_id = e.id and p.key = u.parent_key
    window past as (partition by u.article_key, e.language order by e.valid_from)
  ), stood as (
    select key, min(valid_from) as added_from,
      max(valid_from) filter (where (body_before <> '' and body_sha256 <> '' and body_sha256 <> body_before)
        or is_repealed <> repealed_before) as changed_from,
      coalesce(max(heading) filter (where newest_here = 1 and language = 'ru'), '') as heading_ru,
      coalesce(max(heading) filter (where newest_here = 1 and language = 'kk'), '') as heading_kk,
      coalesce(max(heading) filter (where newest_here = 1 and language = 'en'), '') as heading_en,
      -- An act's order is that of its whole text; excerpts only where there is none.
      coalesce((array_agg(position order by valid_from desc) filter (where extent = 'full'))[1],
        (array_agg(position order by valid_from desc))[1]) as position,
      case
        when bool_or(is_repealed) filter (where newest = 1) then min(valid_from) filter (where is_repealed)
        when bool_and(extent = 'full') filter (where newest = 1) then min(next_from) filter (where newest = 1)
      end as repealed_from
    from held group by key
  )
  insert into act_article (key, act_id, unit, number, position, chapter_key, heading_ru, heading_kk, heading_en,
    added_from, changed_from, repealed_from)
  select s.key, act, h.unit, h.number, s.position, h.chapter_key, s.heading_ru, s.heading_kk, s.heading_en,
    s.added_from, s.changed_from, s.repealed_from
  from stood s join held h on h.key = s.key and h.newest = 1
  on conflict (key) do update set position = excluded.position, chapter_key = excluded.chapter_key,
    heading_ru = excluded.heading_ru, heading_kk = excluded.heading_kk, heading_en = excluded.heading_en,
    added_from = excluded.added_from, changed_from = excluded.changed_from,
    repealed_from = excluded.repealed_from
$$;

comment on function keep_act_articles is 'Called by whoever adds an edition, in the same transaction.';
