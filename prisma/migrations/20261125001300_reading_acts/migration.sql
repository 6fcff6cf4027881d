-- Reading an act: its outline without the text of its articles, and its title by word forms.
-- What stands above the articles, and each article's first row: the outline of an edition, in its order.
create index act_unit_heads on act_unit (edition_id, position) where article_key is null or key = article_key;

alter table act
  add column search_ru tsvector generated always as (search_words_ru(search_text)) stored,
  add column search_kk tsvector generated always as (search_words_kk(search_text)) stored;
