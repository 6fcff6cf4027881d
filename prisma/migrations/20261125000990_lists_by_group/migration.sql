-- The lists of a group walk an index in their order and stop; for that a report's place beside its
-- group says what the report says. The database keeps the two in step, whoever writes.
ALTER TABLE "report_group" ADD COLUMN "status_key" TEXT NOT NULL DEFAULT 'draft',
  ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'ordinary',
  ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "submitted_at" TIMESTAMPTZ(3),
  ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

update report_group rg set status_key = r.status_key, visibility = r.visibility,
  changed_at = r.updated_at, submitted_at = r.submitted_at, deleted_at = r.deleted_at
from report r where r.id = rg.report_id;

-- It waits for who is changing the report, and so takes over what they leave.
create function report_group_says_report() returns trigger language plpgsql as $$
begin
  select r.status_key, r.visibility, r.updated_at, r.submitted_at, r.deleted_at
    into new.status_key, new.visibility, new.changed_at, new.submitted_at, new.deleted_at
    from report r where r.id = new.report_id for share;
  return new;
end $$;
create trigger report_group_says_report before insert or update of report_id on report_group
  for each row when (new.report_id is not null) execute function report_group_says_report();

create function report_tells_its_groups() returns trigger language plpgsql as $$
begin
  update report_group set status_key = new.status_key, visibility = new.visibility,
    changed_at = new.updated_at, submitted_at = new.submitted_at, deleted_at = new.deleted_at
  where report_id = new.id;
  return null;
end $$;
create trigger report_tells_its_groups
  after update of status_key, visibility, updated_at, submitted_at, deleted_at on report
  for each row when ((old.status_key, old.visibility, old.updated_at, old.submitted_at, old.deleted_at)
    is distinct from (new.status_key, new.visibility, new.updated_at, new.submitted_at, new.deleted_at))
  execute function report_tells_its_groups();

create index report_group_by_change on report_group (group_id, changed_at desc, report_id desc)
  include (status_key) where visibility = 'ordinary' and deleted_at is null;
create index report_group_by_status on report_group (group_id, status_key, changed_at desc, report_id desc)
  include (submitted_at) where visibility = 'ordinary' and deleted_at is null;
create index report_own_by_status on report (author_id, status_key, updated_at desc, id desc)
  where deleted_at is null;
create index report_own_confidential on report (author_id) where visibility = 'confidential';
CREATE INDEX "report_group_group_id_status_key_idx" ON "report_group"("group_id", "status_key");
CREATE INDEX "report_person_report_id_relation_idx" ON "report_person"("report_id", "relation");
