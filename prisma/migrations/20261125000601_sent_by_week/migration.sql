-- What came week by week is counted from the newest weeks alone.
create index report_submitted_at_idx on report (submitted_at);
