-- A group that was merged stands nowhere any more: who files for it, joins it or is invited into it at
-- the same moment waits for the merge by the foreign key's lock, and then finds it closed.
create function group_is_not_merged() returns trigger language plpgsql as $$
begin
  if exists (select from monitoring_group where id = new.group_id and status = 'merged' for key share) then
    raise exception 'group_is_not_merged: %', new.group_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger report_group_is_not_merged before insert or update of group_id on report_group
  for each row execute function group_is_not_merged();
create trigger membership_is_not_of_merged before insert on membership
  for each row execute function group_is_not_merged();
