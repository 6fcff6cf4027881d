-- A change is counted in one statement, and summing up looks each cell up instead of reading the whole
-- ledger: what a writer waits for it is of the same length however much there is.
create or replace function coverage_keep(ids uuid[]) returns void language plpgsql as $$
begin
  if coalesce(cardinality(ids), 0) = 0 then return; end if;
  with told as materialized (select * from coverage_of(ids)),
  gone as (
    delete from coverage_report k where k.report_id = any(ids)
      and not exists (select from told c where c.reader_id = k.reader_id and c.report_id = k.report_id))
  insert into coverage_report as kept (reader_id, report_id, sent_at, found_at, levels, areas, regions, is_shared)
  select c.reader_id, c.report_id, c.sent_at, c.found_at, c.levels, c.areas, c.regions, c.is_shared from told c
  order by c.report_id, c.reader_id
  on conflict (reader_id, report_id) do update set sent_at = excluded.sent_at, found_at = excluded.found_at,
    levels = excluded.levels, areas = excluded.areas, regions = excluded.regions,
    is_shared = excluded.is_shared
  where (kept.sent_at, kept.found_at, kept.levels, kept.areas, kept.regions, kept.is_shared)
    is distinct from (excluded.sent_at, excluded.found_at, excluded.levels, excluded.areas, excluded.regions,
      excluded.is_shared);
end $$;

create or replace function coverage_settle() returns void language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  -- One sums up at a time; whoever comes meanwhile leaves it to the next.
  if not pg_try_advisory_xact_lock(hashtext('coverage_tally')) then return; end if;
  with cells as materialized (
    select distinct reader_id, region, area, level from coverage_tally where not is_settled),
  gone as (
    delete from coverage_tally t using cells c
    where t.reader_id = c.reader_id and t.region = c.region and t.area = c.area and t.level = c.level
    returning t.reader_id, t.region, t.area, t.level, t.reports, t.findings)
  insert into coverage_tally (reader_id, level, area, region, reports, findings, is_settled)
  select reader_id, level, area, region, sum(reports), sum(findings), true from gone
  group by reader_id, level, area, region having sum(reports) <> 0 or sum(findings) <> 0;
end $$;

create or replace function coverage_added() returns trigger language plpgsql as $$
begin
  insert into coverage_tally (reader_id, level, area, region, reports, findings)
  select c.reader_id, level, area, region, count(*), count(c.found_at)
  from now_told c, unnest(array_append(c.levels, '')) level, unnest(array_append(c.areas, '')) area,
    unnest(array_append(c.regions, '')) region
  group by c.reader_id, level, area, region;
  insert into coverage_finding (reader_id, level, area, region, found_at, report_id)
  select c.reader_id, level, area, region, c.found_at, c.report_id
  from now_told c, unnest(array_append(c.levels, '')) level, unnest(array_append(c.areas, '')) area,
    unnest(array_append(c.regions, '')) region
  where c.found_at is not null;
  if random() < 0.003 then perform coverage_settle(); end if;
  return null;
end $$;
