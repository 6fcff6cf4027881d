import type { ReportFacts } from '#app/access/facts.ts';
import { db, Prisma, type Statements, type Transaction } from '#app/platform/database.server.ts';
import { letInSql } from './let-in-sql.server.ts';
import { sealedSql } from './sealed-sql.server.ts';

/** A report's facts with the few columns that commands check beside them. */
export interface LoadedReport {
  facts: ReportFacts;
  isAuthorHidden: boolean;
  isDeleted: boolean;
  rowVersion: number;
}

interface Row {
  id: string;
  status: string;
  visibility: ReportFacts['visibility'];
  author_id: string;
  is_author_hidden: boolean;
  assignee_id: string | null;
  deleted_at: Date | null;
  row_version: number;
  groups: { groupId: string; role: string; authorsMaySend: boolean }[];
  people: { accountId: string; relation: string }[];
  merged_through: string[];
  analyst_named: boolean;
  is_sealed: boolean;
}

/**
 * What `can` must know of a report, read in the caller's transaction, or null for an unknown id.
 * It says nothing of whether the actor may know that the report exists: ask `can` next.
 */
export async function loadReportFacts(
  reportId: string,
  tx: Statements = db(),
): Promise<LoadedReport | null> {
  return (await loadFactsOfReports([reportId], tx)).get(reportId) ?? null;
}

/** The same for a list of reports, in one statement; unknown ids are left out. */
export async function loadFactsOfReports(
  reportIds: readonly string[],
  tx: Statements = db(),
): Promise<Map<string, LoadedReport>> {
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.status_key as status, r.visibility, r.author_id, r.is_author_hidden, r.assignee_id,
      r.deleted_at, r.row_version,
      coalesce((
        select json_agg(json_build_object('groupId', rg.group_id, 'role', rg.role,
          'authorsMaySend', g.authors_may_send) order by rg.added_at, rg.group_id)
        from report_group rg join monitoring_group g on g.id = rg.group_id
        where rg.report_id = r.id), '[]') as groups,
      coalesce((
        select json_agg(json_build_object('accountId', rp.account_id, 'relation', rp.relation)
          order by rp.added_at, rp.account_id)
        from (select account_id, relation, added_at from report_person where report_id = r.id
          union all ${Prisma.raw(letInSql('r.id'))}) rp), '[]') as people,
      r.visibility = 'confidential' and (
        exists (select from admission a where a.report_id = r.id and a.opens_at is not null
          and a.is_agreed is not false)
        or exists (select from report_person np join account o on o.id = np.account_id
          where np.report_id = r.id and np.relation = 'named' and o.office_role is not null)) as analyst_named,
      ${Prisma.raw(sealedSql('r'))} as is_sealed,
      coalesce((
        select json_agg(distinct mg.group_id)
        from report_merge m join report_group mg on mg.report_id = m.from_id
        where m.into_id = r.id and m.undone_at is null), '[]') as merged_through
    from report r where r.id = any(${[...reportIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, loadedOf(row)]));
}

function loadedOf({ groups, people, ...row }: Row): LoadedReport {
  const groupIds = (role: string) => groups.filter((g) => g.role === role).map((g) => g.groupId);
  const related = (relation: string) =>
    people.filter((p) => p.relation === relation).map((p) => p.accountId);
  return {
    facts: {
      status: row.status,
      visibility: row.visibility,
      filingGroupIds: groupIds('filing'),
      partnerGroupIds: groupIds('partner'),
      authorId: row.author_id,
      coAuthorIds: related('co_author'),
      namedIds: related('named'),
      assigneeId: row.assignee_id,
      recusedIds: related('recused'),
      authorsMaySend: groups.every(
        ({ role, authorsMaySend }) => role !== 'filing' || authorsMaySend,
      ),
      published: false,
      mergedThrough: row.merged_through,
      analystNamed: row.analyst_named,
      isSealed: row.is_sealed,
    },
    isAuthorHidden: row.is_author_hidden,
    isDeleted: row.deleted_at !== null,
    rowVersion: row.row_version,
  };
}

/** Locks a report's row until the transaction ends, so that two acts on it come one after the other. */
export async function lockReport(tx: Transaction, reportId: string): Promise<void> {
  await tx.$queryRaw`select 1 from report where id = ${reportId}::uuid for update`;
}
