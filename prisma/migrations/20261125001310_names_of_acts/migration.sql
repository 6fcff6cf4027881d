-- The names of an act as they are compared, folded once and not at every search.
alter table act add column search_names text generated always as (search_fold(search_text)) stored;
