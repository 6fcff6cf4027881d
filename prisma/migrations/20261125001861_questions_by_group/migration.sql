-- A group's home asks for the questions that must be answered first, and not for all that wait: a report's
-- place beside its group says by when its open question wants an answer.
-- AlterTable
ALTER TABLE "report_group" ADD COLUMN     "question_due_on" DATE;

update report_group rg set question_due_on = q.due_on from clarification q
where q.report_id = rg.report_id and q.answered_at is null and q.closed_at is null;

create function report_group_says_question() returns trigger language plpgsql as $$
begin
  new.question_due_on := (select due_on from clarification
    where report_id = new.report_id and answered_at is null and closed_at is null);
  return new;
end $$;
create trigger report_group_says_question before insert or update of report_id on report_group
  for each row execute function report_group_says_question();

create function question_tells_its_groups() returns trigger language plpgsql as $$
begin
  update report_group rg set question_due_on = o.due_on
  from (select r.id, q.due_on from (select distinct report_id as id from changed) r
    left join clarification q on q.report_id = r.id and q.answered_at is null and q.closed_at is null) o
  where rg.report_id = o.id and rg.question_due_on is distinct from o.due_on;
  return null;
end $$;
create trigger question_comes_to_its_groups after insert on clarification
  referencing new table as changed for each statement execute function question_tells_its_groups();
create trigger question_tells_its_groups after update on clarification
  referencing new table as changed for each statement execute function question_tells_its_groups();
create trigger question_leaves_its_groups after delete on clarification
  referencing old table as changed for each statement execute function question_tells_its_groups();

create index report_group_by_question on report_group (group_id, visibility, question_due_on, report_id)
  where question_due_on is not null and role = 'filing' and deleted_at is null;

-- What could not be kept is looked up by who added it, among those few alone.
create index source_not_kept on source (added_by_id, added_at desc) where state in ('blocked', 'failed');

-- How long free reports have waited is counted from one day to another.
create index report_submitted_by_age on report (submitted_at, id) where status_key = 'submitted';
