-- Whether anything is left to be read at an article, and how much of each act was read: kept as they change
-- instead of counted at each look.
-- AlterTable
ALTER TABLE "act_article" ADD COLUMN     "is_read" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "act_reading" (
    "act_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "articles" INTEGER NOT NULL,
    "read" INTEGER NOT NULL,

    CONSTRAINT "act_reading_pkey" PRIMARY KEY ("act_id","until")
);

-- AddForeignKey
ALTER TABLE "act_reading" ADD CONSTRAINT "act_reading_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same as `isRead(articleState(…))` in the code; a test holds them together.
create function article_is_read(article text, changed date) returns boolean language sql stable as $$
  select coalesce(bool_or(stage in ('reported', 'confirmed', 'being_amended')), false)
    or coalesce(greatest(max(since) filter (where stage in ('unchanged', 'amended')),
      (select edition_from from reading_mark where article_key = article and ended_at is null))
      >= coalesce(changed, '-infinity'), false)
  from article_stage where article_key = article and reports > 0
$$;

-- The rows are taken first, in the order of their keys: who decides later sees what the one before has written.
create function articles_are_judged(keys text[]) returns void language plpgsql as $$
begin
  perform from act_article where key = any(keys) order by key for no key update;
  update act_article set is_read = not is_read
  where key = any(keys) and is_read <> article_is_read(key, changed_from);
end $$;

create function article_judges_itself() returns trigger language plpgsql as $$
begin
  new.is_read := article_is_read(new.key, new.changed_from);
  return new;
end $$;
create trigger article_judges_itself before insert or update of changed_from on act_article
  for each row execute function article_judges_itself();

create function articles_hear() returns trigger language plpgsql as $$
begin
  perform articles_are_judged(array(select distinct article_key from changed));
  return null;
end $$;
create trigger articles_hear_of_new_stages after insert on article_stage
  referencing new table as changed for each statement execute function articles_hear();
create trigger articles_hear_of_stages after update on article_stage
  referencing new table as changed for each statement execute function articles_hear();
create trigger articles_hear_of_gone_stages after delete on article_stage
  referencing old table as changed for each statement execute function articles_hear();
create trigger articles_hear_of_new_marks after insert on reading_mark
  referencing new table as changed for each statement execute function articles_hear();
create trigger articles_hear_of_marks after update on reading_mark
  referencing new table as changed for each statement execute function articles_hear();
create trigger articles_hear_of_gone_marks after delete on reading_mark
  referencing old table as changed for each statement execute function articles_hear();

-- An article counts until the day from which it no longer holds; acts are taken in the order of their ids.
create function act_readings_follow(deltas jsonb) returns void language sql as $$
  insert into act_reading (act_id, until, articles, read)
  select (d->>'act_id')::uuid, coalesce((d->>'until')::date, 'infinity'), (d->>'articles')::int, (d->>'read')::int
  from jsonb_array_elements(deltas) d order by 1, 2
  on conflict (act_id, until) do update set
    articles = act_reading.articles + excluded.articles, read = act_reading.read + excluded.read;
$$;
create function act_readings_added() returns trigger language plpgsql as $$
begin
  perform act_readings_follow(coalesce((select jsonb_agg(c) from (
    select act_id, repealed_from as until, count(*) as articles, count(*) filter (where is_read) as read
    from added group by act_id, repealed_from) c), '[]'));
  return null;
end $$;
create function act_readings_changed() returns trigger language plpgsql as $$
begin
  perform act_readings_follow(coalesce((select jsonb_agg(c) from (
    select act_id, until, sum(n) as articles, coalesce(sum(n) filter (where is_read), 0) as read from (
      select act_id, repealed_from as until, is_read, 1 as n from added
      union all select act_id, repealed_from, is_read, -1 from gone) b
    group by act_id, until having sum(n) <> 0 or coalesce(sum(n) filter (where is_read), 0) <> 0) c), '[]'));
  return null;
end $$;
create function act_readings_gone() returns trigger language plpgsql as $$
begin
  perform act_readings_follow(coalesce((select jsonb_agg(c) from (
    select act_id, repealed_from as until, -count(*) as articles, -count(*) filter (where is_read) as read
    from gone group by act_id, repealed_from) c), '[]'));
  return null;
end $$;
create trigger act_readings_added after insert on act_article
  referencing new table as added for each statement execute function act_readings_added();
create trigger act_readings_changed after update on act_article
  referencing new table as added old table as gone for each statement execute function act_readings_changed();
create trigger act_readings_gone after delete on act_article
  referencing old table as gone for each statement execute function act_readings_gone();

update act_article set is_read = true where article_is_read(key, changed_from);
insert into act_reading (act_id, until, articles, read)
select act_id, coalesce(repealed_from, 'infinity'), count(*), count(*) filter (where is_read)
from act_article group by 1, 2 order by 1, 2
on conflict (act_id, until) do update set articles = excluded.articles, read = excluded.read;
