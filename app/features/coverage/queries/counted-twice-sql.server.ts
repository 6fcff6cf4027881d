/** The reports that the ledgers of several readers (`$1`) count more than once: where, and how often too much. */
export const countedTwiceSql = `
  select report_id, min(levels) as levels, min(areas) as areas, min(regions) as regions,
    count(*)::int - 1 as extra, count(found_at) > 0 as is_found
  from coverage_report where reader_id = any($1::uuid[]) and is_shared
  group by report_id having count(*) > 1`;
