-- Coverage: what has been looked at, by level, area of risk and region. Three tables that follow the
-- reports: what each report counts for with each reader, a ledger of the cells, the findings of a cell.
CREATE TABLE "coverage_report" (
    "reader_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "found_at" TIMESTAMPTZ(3),
    "levels" TEXT[],
    "areas" TEXT[],
    "regions" TEXT[],

    CONSTRAINT "coverage_report_pkey" PRIMARY KEY ("reader_id","report_id")
);

CREATE TABLE "coverage_tally" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reader_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "reports" INTEGER NOT NULL,
    "findings" INTEGER NOT NULL,
    "is_settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "coverage_tally_pkey" PRIMARY KEY ("reader_id","region","area","level","id")
);

CREATE TABLE "coverage_finding" (
    "reader_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "report_id" UUID NOT NULL,

    CONSTRAINT "coverage_finding_pkey" PRIMARY KEY ("reader_id","region","area","level","found_at","report_id")
);

CREATE INDEX "coverage_report_report_id_idx" ON "coverage_report"("report_id");
CREATE INDEX "coverage_report_reader_id_sent_at_report_id_idx" ON "coverage_report"("reader_id", "sent_at" DESC, "report_id" DESC);
CREATE INDEX "coverage_report_choices" ON "coverage_report" USING GIN ("reader_id" uuid_ops, "levels", "areas", "regions");
CREATE INDEX "coverage_tally_reader_id_area_region_level_idx" ON "coverage_tally"("reader_id", "area", "region", "level");
ALTER TABLE "coverage_report" ADD CONSTRAINT "coverage_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

create index coverage_tally_unsettled on coverage_tally (reader_id, region, area, level) where not is_settled;
alter table coverage_tally set (autovacuum_vacuum_scale_factor = 0.05);

-- What reports count for now. The office reads all ordinary ones that were sent, a group its own but
-- those that were referred with their details kept back. The office stands as the id of zeros.
create function coverage_of(ids uuid[]) returns table (reader_id uuid, report_id uuid, sent_at timestamptz,
  found_at timestamptz, levels text[], areas text[], regions text[]) language sql stable as $$
  with sent as materialized (
    select r.id, r.status_key, coalesce(r.submitted_at, r.updated_at) as sent_at,
      case when r.status_key in ('finding_confirmed', 'measures_in_progress', 'closed_resolved', 'closed_no_change')
        then coalesce(
          (select max(f.signed_at) from dossier_report d join finding f on f.dossier_id = d.dossier_id
            where d.report_id = r.id and f.is_confirmed),
          (select max(k.found_at) from coverage_report k where k.report_id = r.id), r.updated_at) end as found_at,
      coalesce(c.levels, '{none}') as levels, coalesce(c.areas, '{none}') as areas,
      coalesce(c.regions, '{none}') as regions
    from report r cross join lateral (
      select
        array_agg(distinct coalesce(education_level_key, 'other')) filter (where list = 'education_level') as levels,
        array_agg(distinct coalesce(risk_area_key, 'other')) filter (where list = 'risk_area') as areas,
        array_agg(distinct coalesce(region_key, 'other')) filter (where list = 'region') as regions
      from report_choice where version_id = r.current_version_id) c
    where r.id = any(ids) and r.visibility = 'ordinary' and r.status_key not in ('draft', 'withdrawn')
      and r.deleted_at is null and r.current_version_id is not null)
  select '00000000-0000-0000-0000-000000000000'::uuid, id, sent_at, found_at, levels, areas, regions from sent
  union all
  select g.group_id, s.id, s.sent_at, s.found_at, s.levels, s.areas, s.regions
  from sent s join report_group g on g.report_id = s.id
  where not (s.status_key = 'redirected' and exists (
    select from decision d join triage_decision_kind k on k.key = d.kind_key
    where d.report_id = s.id and k.hides_details))
$$;

create function coverage_keep(ids uuid[]) returns void language plpgsql as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then return; end if;
  insert into coverage_report as kept (reader_id, report_id, sent_at, found_at, levels, areas, regions)
  select c.reader_id, c.report_id, c.sent_at, c.found_at, c.levels, c.areas, c.regions from coverage_of(ids) c
  order by c.report_id, c.reader_id
  on conflict (reader_id, report_id) do update set sent_at = excluded.sent_at, found_at = excluded.found_at,
    levels = excluded.levels, areas = excluded.areas, regions = excluded.regions
  where (kept.sent_at, kept.found_at, kept.levels, kept.areas, kept.regions)
    is distinct from (excluded.sent_at, excluded.found_at, excluded.levels, excluded.areas, excluded.regions);
  delete from coverage_report k where k.report_id = any(ids)
    and (k.reader_id, k.report_id) not in (select c.reader_id, c.report_id from coverage_of(ids) c);
end $$;

-- The cells of a report: each of its levels, areas and regions, and all of them.
create function coverage_settle() returns void language plpgsql as $$
begin
  -- One sums up at a time; whoever comes meanwhile leaves it to the next.
  if not pg_try_advisory_xact_lock(hashtext('coverage_tally')) then return; end if;
  with cells as materialized (
    select distinct reader_id, region, area, level from coverage_tally where not is_settled),
  gone as (
    delete from coverage_tally t using cells c
    where (t.reader_id, t.region, t.area, t.level) = (c.reader_id, c.region, c.area, c.level)
    returning t.reader_id, t.region, t.area, t.level, t.reports, t.findings)
  insert into coverage_tally (reader_id, level, area, region, reports, findings, is_settled)
  select reader_id, level, area, region, sum(reports), sum(findings), true from gone
  group by reader_id, level, area, region having sum(reports) <> 0 or sum(findings) <> 0;
end $$;

create function coverage_added() returns trigger language plpgsql as $$
begin
  insert into coverage_tally (reader_id, level, area, region, reports, findings)
  select c.reader_id, level, area, region, count(*), count(c.found_at)
  from now_told c, unnest(array_append(c.levels, '')) level, unnest(array_append(c.areas, '')) area, unnest(array_append(c.regions, '')) region
  group by c.reader_id, level, area, region;
  insert into coverage_finding (reader_id, level, area, region, found_at, report_id)
  select c.reader_id, level, area, region, c.found_at, c.report_id
  from now_told c, unnest(array_append(c.levels, '')) level, unnest(array_append(c.areas, '')) area, unnest(array_append(c.regions, '')) region
  where c.found_at is not null;
  if random() < 0.01 then perform coverage_settle(); end if;
  return null;
end $$;

create function coverage_taken() returns trigger language plpgsql as $$
begin
  insert into coverage_tally (reader_id, level, area, region, reports, findings)
  select c.reader_id, level, area, region, -count(*), -count(c.found_at)
  from was_told c, unnest(array_append(c.levels, '')) level, unnest(array_append(c.areas, '')) area, unnest(array_append(c.regions, '')) region
  group by c.reader_id, level, area, region;
  delete from coverage_finding f using (
    select c.reader_id, level, area, region, c.found_at, c.report_id
    from was_told c, unnest(array_append(c.levels, '')) level, unnest(array_append(c.areas, '')) area, unnest(array_append(c.regions, '')) region
    where c.found_at is not null) gone
  where (f.reader_id, f.region, f.area, f.level, f.found_at, f.report_id)
    = (gone.reader_id, gone.region, gone.area, gone.level, gone.found_at, gone.report_id);
  return null;
end $$;

create trigger coverage_added after insert on coverage_report
  referencing new table as now_told for each statement execute function coverage_added();
create trigger coverage_taken after delete on coverage_report
  referencing old table as was_told for each statement execute function coverage_taken();
-- In this order: names are called by the alphabet.
create trigger coverage_changed_taken after update on coverage_report
  referencing old table as was_told for each statement execute function coverage_taken();
create trigger coverage_changed_then_added after update on coverage_report
  referencing new table as now_told for each statement execute function coverage_added();

insert into coverage_report (reader_id, report_id, sent_at, found_at, levels, areas, regions)
select * from coverage_of(array(select id from report where status_key <> 'draft' and visibility = 'ordinary'));
select coverage_settle();

-- Whoever writes what a report counts by.
create function coverage_hears_report() returns trigger language plpgsql as $$
begin
  perform coverage_keep(array[new.id]);
  return null;
end $$;
create trigger coverage_hears_new_report after insert on report
  for each row when (new.status_key <> 'draft') execute function coverage_hears_report();
create trigger coverage_hears_report
  after update of status_key, visibility, current_version_id, submitted_at, deleted_at on report
  for each row when ((old.status_key <> 'draft' or new.status_key <> 'draft')
    and (old.status_key, old.visibility, old.current_version_id, old.submitted_at, old.deleted_at)
    is distinct from (new.status_key, new.visibility, new.current_version_id, new.submitted_at, new.deleted_at))
  execute function coverage_hears_report();

-- A group may come to thousands of reports at once.
create function coverage_hears_group() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  if tg_op = 'INSERT' then
    ids := array(select distinct report_id from now_there where status_key <> 'draft');
  elsif tg_op = 'DELETE' then
    ids := array(select distinct report_id from was_there where status_key <> 'draft');
  else
    ids := array(
      (select report_id from (select report_id, group_id from was_there except select report_id, group_id from now_there) a)
      union
      (select report_id from (select report_id, group_id from now_there except select report_id, group_id from was_there) b));
  end if;
  perform coverage_keep(ids);
  return null;
end $$;
create trigger coverage_hears_added_group after insert on report_group
  referencing new table as now_there for each statement execute function coverage_hears_group();
create trigger coverage_hears_removed_group after delete on report_group
  referencing old table as was_there for each statement execute function coverage_hears_group();
create trigger coverage_hears_changed_group after update on report_group
  referencing old table as was_there new table as now_there for each statement execute function coverage_hears_group();

-- An amendment writes a version's choices before or after the report names it.
create function coverage_hears_choice() returns trigger language plpgsql as $$
begin
  perform coverage_keep(array(
    select distinct r.id from changed c join report r on r.current_version_id = c.version_id
    where r.status_key <> 'draft' and c.list in ('education_level', 'risk_area', 'region')));
  return null;
end $$;
create trigger coverage_hears_added_choice after insert on report_choice
  referencing new table as changed for each statement execute function coverage_hears_choice();
create trigger coverage_hears_removed_choice after delete on report_choice
  referencing old table as changed for each statement execute function coverage_hears_choice();
create trigger coverage_hears_changed_choice after update on report_choice
  referencing new table as changed for each statement execute function coverage_hears_choice();

create function coverage_hears_decision() returns trigger language plpgsql as $$
begin
  perform coverage_keep(array[new.report_id]);
  return null;
end $$;
create trigger coverage_hears_decision after insert on decision
  for each row execute function coverage_hears_decision();

create function coverage_hears_finding() returns trigger language plpgsql as $$
begin
  perform coverage_keep(array(select report_id from dossier_report where dossier_id = new.dossier_id));
  return null;
end $$;
create trigger coverage_hears_finding after insert or update of is_confirmed, signed_at on finding
  for each row execute function coverage_hears_finding();
create trigger coverage_hears_dossier after insert on dossier_report
  for each row execute function coverage_hears_decision();
