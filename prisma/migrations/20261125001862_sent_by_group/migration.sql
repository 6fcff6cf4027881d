-- What a group has sent within a year is counted from that day on, not among all it ever sent.
create index report_group_by_sending on report_group (group_id, status_key, submitted_at desc)
  include (report_id) where visibility = 'ordinary' and deleted_at is null;
