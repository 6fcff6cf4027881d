-- A saved view has a name that fits a tab, and an address that fits a link.
alter table saved_filter
  add constraint saved_filter_name_length check (char_length(name) between 1 and 60),
  add constraint saved_filter_query_length check (char_length(query) <= 2000);
