-- Of people in several groups the ledgers of those are added up, less the reports that lie in more than one:
-- a report knows whether it counts for another group too. Keys of the lists need no order of a language.
ALTER TABLE "coverage_report" ADD COLUMN "is_shared" BOOLEAN NOT NULL DEFAULT false;

alter table coverage_tally alter column level type text collate "C", alter column area type text collate "C",
  alter column region type text collate "C";
alter table coverage_finding alter column level type text collate "C", alter column area type text collate "C",
  alter column region type text collate "C";

drop function coverage_of(uuid[]);
-- What reports count for now. The office reads all ordinary ones that were sent, a group its own but
-- those that were referred with their details kept back. The office stands as the id of zeros.
create function coverage_of(ids uuid[]) returns table (reader_id uuid, report_id uuid, sent_at timestamptz,
  found_at timestamptz, levels text[], areas text[], regions text[], is_shared boolean) language sql stable as $$
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
  select '00000000-0000-0000-0000-000000000000'::uuid, id, sent_at, found_at, levels, areas, regions, false from sent
  union all
  select g.group_id, s.id, s.sent_at, s.found_at, s.levels, s.areas, s.regions,
    count(*) over (partition by s.id) > 1
  from sent s join report_group g on g.report_id = s.id
  where not (s.status_key = 'redirected' and exists (
    select from decision d join triage_decision_kind k on k.key = d.kind_key
    where d.report_id = s.id and k.hides_details))
$$;

create or replace function coverage_keep(ids uuid[]) returns void language plpgsql as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then return; end if;
  insert into coverage_report as kept (reader_id, report_id, sent_at, found_at, levels, areas, regions, is_shared)
  select c.reader_id, c.report_id, c.sent_at, c.found_at, c.levels, c.areas, c.regions, c.is_shared from coverage_of(ids) c
  order by c.report_id, c.reader_id
  on conflict (reader_id, report_id) do update set sent_at = excluded.sent_at, found_at = excluded.found_at,
    levels = excluded.levels, areas = excluded.areas, regions = excluded.regions,
    is_shared = excluded.is_shared
  where (kept.sent_at, kept.found_at, kept.levels, kept.areas, kept.regions, kept.is_shared)
    is distinct from (excluded.sent_at, excluded.found_at, excluded.levels, excluded.areas, excluded.regions,
      excluded.is_shared);
  delete from coverage_report k where k.report_id = any(ids)
    and (k.reader_id, k.report_id) not in (select c.reader_id, c.report_id from coverage_of(ids) c);
end $$;

alter table coverage_report disable trigger user;
update coverage_report k set is_shared = true
where k.reader_id <> '00000000-0000-0000-0000-000000000000' and exists (
  select from coverage_report o where o.report_id = k.report_id and o.reader_id <> k.reader_id
    and o.reader_id <> '00000000-0000-0000-0000-000000000000');
alter table coverage_report enable trigger user;
create index coverage_report_shared on coverage_report (reader_id, report_id) where is_shared;
