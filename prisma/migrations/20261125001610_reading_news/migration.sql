-- News of a reading campaign are of no report.
alter table notification drop constraint notification_is_of_report;
alter table notification add constraint notification_is_of_report
  check ((kind = 'invited' or kind like 'reading-%') = (report_id is null));
