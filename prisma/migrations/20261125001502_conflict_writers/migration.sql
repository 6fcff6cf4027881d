-- One may be writing in the part where norms stand against one another.
alter table draft_presence
  drop constraint draft_presence_part_known,
  add constraint draft_presence_part_known
    check (part in ('title', 'norm', 'what', 'kind', 'conflict', 'where', 'harm', 'fix'));
