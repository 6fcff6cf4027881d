import type { ReportFacts } from '#app/access/facts.ts';
import { db, Prisma, type Statements } from '#app/platform/database.server.ts';
import { MEMBERSHIPS_SQL } from '#app/platform/session/adapter.server.ts';
import type { PersonAround } from '../domain/people.ts';

/**
 * The people of a report's groups and of the office, one row each, in the order of names; of a
 * confidential report those of its list alone. Who reads which circle `can` says.
 */
export function peopleAroundSql(report: ReportFacts): Prisma.Sql {
  const { filingGroupIds, partnerGroupIds, mergedThrough = [] } = report;
  const groupIds = [...new Set([...filingGroupIds, ...partnerGroupIds, ...mergedThrough])];
  const listed =
    report.visibility === 'ordinary'
      ? null
      : [report.authorId, ...report.coAuthorIds, ...report.namedIds];
  return Prisma.sql`
    select a.id, a.name, a.office_role as "officeRole", ${Prisma.raw(MEMBERSHIPS_SQL)} as memberships
    from account a
    where a.suspended_at is null and (${listed}::uuid[] is null or a.id = any(${listed}::uuid[]))
      and (a.office_role in ('analyst', 'head') or exists (
        select from membership am where am.account_id = a.id and am.group_id = any(${groupIds}::uuid[])
          and am.started_at <= now() and (am.ended_at is null or am.ended_at > now())))
    order by a.name, a.id`;
}

/** Those people, read in the caller's transaction. */
export const peopleAround = (report: ReportFacts, tx: Statements = db()): Promise<PersonAround[]> =>
  tx.$queryRaw<PersonAround[]>(peopleAroundSql(report));
