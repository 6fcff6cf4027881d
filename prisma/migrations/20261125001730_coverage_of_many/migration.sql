-- Reports that come by the thousand are counted in one statement, not one by one.
drop trigger coverage_hears_new_report on report;

create function coverage_hears_new_reports() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  select array_agg(r.id) into ids from added r where r.status_key <> 'draft' and r.visibility = 'ordinary';
  if ids is not null then perform coverage_keep(ids); end if;
  return null;
end $$;
create trigger coverage_hears_new_reports after insert on report
  referencing new table as added for each statement execute function coverage_hears_new_reports();
