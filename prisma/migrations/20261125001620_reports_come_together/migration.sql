-- Reports that come by the thousand are followed in one statement, not one by one.
drop trigger report_comes_to_its_articles on report;

create function reports_come_to_their_articles() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(r.id) into ids from added r
  where r.status_key <> 'draft' and r.visibility = 'ordinary'
    and exists (select from report_provision p where p.version_id = r.current_version_id);
  if ids is not null then perform articles_follow_reports(ids); end if;
  return null;
end $$;
create trigger reports_come_to_their_articles after insert on report
  referencing new table as added for each statement execute function reports_come_to_their_articles();
