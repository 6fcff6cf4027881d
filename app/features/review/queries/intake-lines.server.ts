import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import type { SqlScope } from '#app/features/reports/visibility.server.ts';

/** A confidential report that waits for the head, who knows its mark, day and status, and who was named. */
export interface IntakeLine {
  id: string;
  mark: string;
  submittedAt: string;
  status: ReportStatus;
  /** The first analyst: whom the head named last, and whether the author objected. */
  naming: { name: string; opensAt: string; isRefused: boolean } | null;
  /** The author asks that one more person be let onto the list. */
  isAsked: boolean;
  /** Its assignee asks for the author's hidden name. */
  isLookAsked: boolean;
}

const isAsked = `exists (select from admission d join account b on b.id = d.proposed_by_id
  where d.report_id = r.id and d.is_agreed is null and d.opens_at is null and b.office_role is null)`;
const isLookAsked = `exists (select from author_look l
  where l.report_id = r.id and l.is_agreed is null and l.opened_at is null)`;
/** Somebody of the office reads it already. */
const isOpenToOffice = `(exists (select from admission d where d.report_id = r.id and d.opens_at <= now()
    and d.is_agreed is not false)
  or exists (select from report_person p join account a on a.id = p.account_id
    where p.report_id = r.id and p.relation = 'named' and a.office_role is not null))`;

/** What the head has to name somebody for or to answer, the oldest first; for everybody else there is nothing. */
export const intakeSql = (scope: SqlScope): string => `
  select r.id, r.mark, r.submitted_at as "submittedAt", r.status_key as status,
    (select json_build_object('name', a.name, 'opensAt', d.opens_at, 'isRefused', d.is_agreed is false)
     from admission d join account a on a.id = d.account_id
     where d.report_id = r.id and d.opens_at is not null order by d.proposed_at desc limit 1) as naming,
    ${isAsked} as "isAsked", ${isLookAsked} as "isLookAsked"
  from report r
  where ${scope.key === 'head' ? 'true' : 'false'} and r.visibility = 'confidential' and r.status_key <> 'draft'
    and (${scope.sql} and r.status_key in ('submitted', 'in_triage') and not ${isOpenToOffice}
      or ${isAsked} or ${isLookAsked})
  order by r.submitted_at limit 20`;
