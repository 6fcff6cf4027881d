import type { Actor } from '#app/access/actor.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import { rows } from '#app/platform/database.server.ts';

/** Another report in which the same page is a source. */
export interface SameAddress {
  reportId: string;
  number: number | null;
  mark: string | null;
  title: string;
  isDraft: boolean;
}

const most = 10;

/** Other reports that the actor reads with a source of the same address; protected sources are no hint. */
export async function findSameAddress(
  actor: Actor,
  { addressKey, exceptReportId }: { addressKey: string; exceptReportId: string },
): Promise<SameAddress[]> {
  const scope = visibleReportsSql(actor, { first: 4 });
  return rows<SameAddress>(
    `sources.same-address:${scope.key}`,
    `select r.id as "reportId", r.number, r.mark, v.title, r.status_key = 'draft' as "isDraft"
     from report r join report_version v on v.id = r.current_version_id
     where r.id <> $2 and ${scope.sql} and exists (
       select from source s where s.report_id = r.id and s.address_key = $1 and not s.is_protected)
     order by r.created_at desc limit $3`,
    [addressKey, exceptReportId, most, ...scope.values],
  );
}
