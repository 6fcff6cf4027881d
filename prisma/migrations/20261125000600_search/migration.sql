-- Search: what is looked for stands beside the text, kept by the database itself, so that no writer can forget it.
-- `search_ru` holds the Russian stems of a text; `search_kk` its whole words, where it has Kazakh letters:
-- PostgreSQL knows no Kazakh endings, and the words of a query come as beginnings (features/search/domain).

-- A Latin letter within a Cyrillic word is the Cyrillic one that looks like it: «Нормативтiк».
create function search_one_script(text) returns text
language sql immutable strict parallel safe as $$
  select case when $1 ~ '[а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ][A-Za-z]|[A-Za-z][а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]' then (
    select string_agg(case when part[1] ~ '[а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]'
        then translate(part[1], 'ABCEHIKMOPTXYaceiopxyhkm', 'АВСЕНІКМОРТХУасеіорхуһкм') else part[1] end, '' order by place)
    from regexp_matches($1, '[A-Za-zа-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]+|[^A-Za-zа-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]+', 'g')
      with ordinality as parts(part, place))
  else $1 end
$$;

-- Letters that stand for each other, sign for sign: large and small, ё and е, Kazakh ones and those of a Russian
-- keyboard. The brackets that mark a hit in an excerpt never come from the text.
create function search_fold(text) returns text
language sql immutable strict parallel safe as $$
  select translate(lower(public.search_one_script($1)), 'ёәғқңөұүһі⟦⟧', 'еагкноуухи[]')
$$;

-- No more of a text than fits into a tsvector. Several texts are one.
create function search_words_ru(text) returns tsvector
language sql immutable strict parallel safe as $$
  select to_tsvector('pg_catalog.russian', public.search_fold(left($1, 200000)))
$$;

create function search_words_kk(text) returns tsvector
language sql immutable strict parallel safe as $$
  select case when $1 ~ '[әғқңөұүһіӘҒҚҢӨҰҮҺІ]'
    then strip(to_tsvector('pg_catalog.simple', public.search_fold(left($1, 200000)))) end
$$;

create function search_words_ru(text, text, text, text) returns tsvector
language sql immutable strict parallel safe as $$
  select public.search_words_ru(concat_ws(E'\n', $1, $2, $3, $4))
$$;
create function search_words_kk(text, text, text, text) returns tsvector
language sql immutable strict parallel safe as $$
  select public.search_words_kk(concat_ws(E'\n', $1, $2, $3, $4))
$$;

alter table report_version
  add column search_ru tsvector generated always as (search_words_ru(title, place, narrative_text, proposed_measure)) stored,
  add column search_kk tsvector generated always as (search_words_kk(title, place, narrative_text, proposed_measure)) stored;
create index report_version_search_ru on report_version using gin (search_ru);
create index report_version_search_kk on report_version using gin (search_kk);

alter table source
  add column search_ru tsvector generated always as (search_words_ru(title, outlet, author, quote)) stored,
  add column search_kk tsvector generated always as (search_words_kk(title, outlet, author, quote)) stored;
create index source_search_ru on source using gin (search_ru);
create index source_search_kk on source using gin (search_kk);

alter table capture
  add column search_ru tsvector generated always as (search_words_ru(text)) stored,
  add column search_kk tsvector generated always as (search_words_kk(text)) stored;
create index capture_search_ru on capture using gin (search_ru);
create index capture_search_kk on capture using gin (search_kk);

alter table comment
  add column search_ru tsvector generated always as (search_words_ru(body)) stored,
  add column search_kk tsvector generated always as (search_words_kk(body)) stored;
create index comment_search_ru on comment using gin (search_ru);
create index comment_search_kk on comment using gin (search_kk);
