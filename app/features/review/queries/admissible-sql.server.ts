import { letInSql } from '#app/features/reports/queries/let-in-sql.server.ts';
import type { Side } from '../domain/admission.ts';

/** Somebody who may be asked for. */
export interface Admissible {
  id: string;
  name: string;
  isAnalyst: boolean;
}

/**
 * Whom a side may ask for, who is not on the list yet: the head people of the office, the author people of
 * the report's groups.
 */
export const admissibleSql = (side: Side, reportId: string): string => `
  select a.id, a.name, coalesce(a.office_role = 'analyst', false) as "isAnalyst" from account a
  where a.suspended_at is null and ${side === 'head' ? ofOffice : ofGroups(reportId)}
    and not exists (select from report_person p where p.report_id = ${reportId} and p.account_id = a.id)
    and a.id not in (select l.account_id from (${letInSql(reportId)}) l)
  order by a.name limit 200`;

const ofOffice = `a.office_role in ('analyst', 'head')`;
const ofGroups = (reportId: string) => `exists (select from membership m
  join monitoring_group g on g.id = m.group_id and g.status = 'active'
  join report_group rg on rg.group_id = m.group_id and rg.report_id = ${reportId}
  where m.account_id = a.id and m.started_at <= now() and (m.ended_at is null or m.ended_at > now()))`;
