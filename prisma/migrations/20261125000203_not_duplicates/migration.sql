-- The office says of a likely pair that it is not one: kept, so that it is not offered again.
alter table report_link drop constraint report_link_kind_known;
alter table report_link add constraint report_link_kind_known
  check (kind in ('related', 'follow_up', 'split', 'proposed_duplicate', 'not_duplicate'));
