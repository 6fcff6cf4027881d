import type { ReportFacts } from '#app/access/facts.ts';
import { db, type Transaction } from '#app/platform/database.server.ts';

const select = {
  id: true,
  statusKey: true,
  visibility: true,
  authorId: true,
  isAuthorHidden: true,
  assigneeId: true,
  deletedAt: true,
  rowVersion: true,
  groups: { select: { groupId: true, role: true, group: { select: { authorsMaySend: true } } } },
  people: { select: { accountId: true, relation: true } },
  mergesInto: {
    where: { undoneAt: null },
    select: { from: { select: { groups: { select: { groupId: true } } } } },
  },
} as const;

/** A report's facts with the few columns that commands check beside them. */
export interface LoadedReport {
  facts: ReportFacts;
  isAuthorHidden: boolean;
  isDeleted: boolean;
  rowVersion: number;
}

/**
 * What `can` must know of a report, read in the caller's transaction, or null for an unknown id.
 * It says nothing of whether the actor may know that the report exists: ask `can` next.
 */
export async function loadReportFacts(
  reportId: string,
  tx: Transaction = db(),
): Promise<LoadedReport | null> {
  const row = await tx.report.findUnique({ where: { id: reportId }, select });
  if (!row) return null;
  const groupIds = (role: string) =>
    row.groups.filter((group) => group.role === role).map((group) => group.groupId);
  const people = (relation: string) =>
    row.people.filter((person) => person.relation === relation).map((person) => person.accountId);
  return {
    facts: {
      status: row.statusKey,
      visibility: row.visibility as ReportFacts['visibility'],
      filingGroupIds: groupIds('filing'),
      partnerGroupIds: groupIds('partner'),
      authorId: row.authorId,
      coAuthorIds: people('co_author'),
      namedIds: people('named'),
      assigneeId: row.assigneeId,
      recusedIds: people('recused'),
      authorsMaySend: row.groups.every(({ role, group }) => role !== 'filing' || group.authorsMaySend),
      published: false,
      mergedThrough: row.mergesInto.flatMap(({ from }) => from.groups.map(({ groupId }) => groupId)),
    },
    isAuthorHidden: row.isAuthorHidden,
    isDeleted: row.deletedAt !== null,
    rowVersion: row.rowVersion,
  };
}

/** Locks a report's row until the transaction ends, so that two acts on it come one after the other. */
export async function lockReport(tx: Transaction, reportId: string): Promise<void> {
  await tx.$queryRaw`select 1 from report where id = ${reportId}::uuid for update`;
}
