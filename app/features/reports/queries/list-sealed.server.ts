import type { Actor } from '#app/access/actor.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ReportName } from '../domain/report-number.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import type { Day } from '../domain/working-days.ts';
import { sealedReportsSql } from '../visibility.server.ts';
import { partOfSql } from './sealed-sql.server.ts';

/** All that a group knows of a report that was referred with its details kept back. */
export interface SealedReport extends ReportName {
  id: string;
  /** The report that it was split from. */
  partOf: ReportName | null;
  status: ReportStatus;
  addressee: string;
  letterNumber: string;
  letterDate: Day | null;
}

const most = 50;

/** The sealed reports of the actor's groups, the newest letter first; or the one that is asked for. */
export async function listSealed(
  actor: Actor,
  { id = null }: { id?: string | null } = {},
): Promise<SealedReport[]> {
  const scope = sealedReportsSql(actor, { first: 3 });
  if (scope.key !== 'group') return [];
  return rows<SealedReport>(
    'reports.sealed',
    `select r.id, r.number, r.mark, ${partOfSql('r')} as "partOf", r.status_key as status,
       d.addressee, d.letter_number as "letterNumber", d.letter_date::text as "letterDate"
     from report r cross join lateral (
       select ld.addressee, ld.letter_number, ld.letter_date, ld.decided_at
       from decision ld join triage_decision_kind lk on lk.key = ld.kind_key and lk.hides_details
       where ld.report_id = r.id order by ld.decided_at desc limit 1) d
     where ($1::uuid is null or r.id = $1::uuid) and ${scope.sql}
     order by d.decided_at desc, r.id desc limit $2`,
    [id, most, ...scope.values],
  );
}
