import type { Actor } from '#app/access/actor.ts';
import type { Prisma } from '#app/platform/database.server.ts';
import { isLetInSql } from './queries/let-in-sql.server.ts';
import { sealedSql } from './queries/sealed-sql.server.ts';

/** A condition on `report` for a statement written by hand; `key` names its form among plans. */
export interface SqlScope {
  key: string;
  sql: string;
  values: unknown[];
}

/** Where the condition stands: the report's alias, and the number of its first parameter. */
export interface SqlPlace {
  alias?: string;
  first?: number;
}

/** The reports that an actor reads whole, drafts of their groups among them; deleted drafts apart. */
export function visibleReportsSql(actor: Actor, place: SqlPlace = {}): SqlScope {
  const known = knownReportsSql(actor, place);
  return { ...known, sql: `(${known.sql} and not ${sealedFromSql(actor, place)})` };
}

/** Those of which the reader's groups are left with status, addressee and letter. */
export function sealedReportsSql(actor: Actor, place: SqlPlace = {}): SqlScope {
  const known = knownReportsSql(actor, place);
  return { ...known, sql: `(${known.sql} and ${sealedFromSql(actor, place)})` };
}

/** Whether a report that the actor knows of is sealed from them, as a condition without parameters. */
export const sealedFromSql = (actor: Actor, { alias = 'r' }: SqlPlace = {}): string =>
  readerOf(actor)?.kind === 'group' ? sealedSql(alias) : 'false';

/** The reports that an actor reads whole or knows as sealed; what is shown of the latter is for the caller to narrow. */
export function knownReportsSql(actor: Actor, { alias = 'r', first = 1 }: SqlPlace = {}): SqlScope {
  const reader = readerOf(actor);
  if (reader?.kind === 'office') {
    const sql = `${alias}.status_key <> 'draft' and (${alias}.visibility = 'ordinary'
      or ${relationSql(alias, `$${first}`, 'named')} or ${letInSql(alias, `$${first}`)})`;
    return { key: 'office', sql: `(${sql})`, values: [reader.accountId] };
  }
  if (reader?.kind === 'group') {
    const sql = groupSql(alias, `$${first}`, `$${first + 1}::uuid[]`);
    return { key: 'group', sql, values: [reader.accountId, reader.groupIds] };
  }
  return { key: 'nobody', sql: 'false', values: [] };
}

/** Confidential reports that the head knows by id, date and status alone, before being named. */
export function intakeReportsSql(
  actor: Actor,
  { alias = 'r', first = 1 }: SqlPlace = {},
): SqlScope {
  if (actor.kind !== 'account' || actor.officeRole !== 'head') {
    return { key: 'nobody', sql: 'false', values: [] };
  }
  const sql = `(${alias}.status_key <> 'draft' and ${alias}.visibility = 'confidential'
    and not ${relationSql(alias, `$${first}`, 'named')})`;
  return { key: 'head', sql, values: [actor.accountId] };
}

/**
 * Whether the reader may be told the author's name, for a report that they see: `knowsAuthor` as a
 * condition. A name that stands in a statement for people of a report goes through this.
 */
export function knowsAuthorSql(actor: Actor, { alias = 'r', first = 1 }: SqlPlace = {}): SqlScope {
  const reader = readerOf(actor);
  if (reader?.kind !== 'group' || actor.kind !== 'account') {
    return { key: 'office', sql: `(not ${alias}.is_author_hidden)`, values: [] };
  }
  const coordinated = actor.memberships.filter(({ role }) => role === 'coordinator');
  const account = `$${first}`;
  return {
    key: 'group',
    sql: `(not ${alias}.is_author_hidden or ${alias}.author_id = ${account}::uuid
      or ${relationSql(alias, account, 'co_author')} or exists (select from report_group kg
        where kg.report_id = ${alias}.id and kg.group_id = any($${first + 1}::uuid[])))`,
    values: [reader.accountId, coordinated.map(({ groupId }) => groupId)],
  };
}

/** `visibleReportsSql` for Prisma. */
export function visibleReports(actor: Actor): Prisma.ReportWhereInput {
  const reader = readerOf(actor);
  if (reader === null) return { id: { in: [] } };
  if (reader.kind === 'group') return groupWhere(reader);
  return {
    statusKey: { not: 'draft' },
    OR: [
      { visibility: 'ordinary' },
      { people: { some: relation(reader, 'named') } },
      { admissions: { some: letIn(reader) } },
    ],
  };
}

interface Reader {
  kind: 'office' | 'group';
  accountId: string;
  groupIds: string[];
}

/** As whom the actor reads reports: for the office, for groups, or not at all. */
function readerOf(actor: Actor): Reader | null {
  if (actor.kind !== 'account' || actor.officeRole === 'administrator') return null;
  const { accountId, memberships, officeRole } = actor;
  if (officeRole !== null) return { kind: 'office', accountId, groupIds: [] };
  if (memberships.length === 0) return null;
  return { kind: 'group', accountId, groupIds: memberships.map(({ groupId }) => groupId) };
}

const relationSql = (alias: string, account: string, name: 'named' | 'co_author') =>
  `exists (select from report_person vp where vp.report_id = ${alias}.id
     and vp.account_id = ${account}::uuid and vp.relation = '${name}')`;

/** Whom the head named without an objection of the author reads it before the list holds them. */
const letInSql = (alias: string, account: string) =>
  `exists (select from admission va where va.report_id = ${alias}.id
     and va.account_id = ${account}::uuid and ${isLetInSql('va')})`;

const letIn = ({ accountId }: Reader): Prisma.AdmissionWhereInput => ({
  accountId,
  listedAt: null,
  opensAt: { lte: new Date() },
  OR: [{ isAgreed: null }, { isAgreed: true }],
});

/** Who wrote a confidential report reads it as long as one of its groups holds them; others by name. */
function groupSql(alias: string, account: string, groups: string): string {
  const inGroup = (report: string) =>
    `exists (select from report_group vg where vg.report_id = ${report} and vg.group_id = any(${groups}) offset 0)`;
  return `(${alias}.deleted_at is null and case ${alias}.visibility
    when 'confidential' then case
      when ${alias}.author_id = ${account}::uuid or ${relationSql(alias, account, 'co_author')}
      then ${inGroup(`${alias}.id`)} else ${relationSql(alias, account, 'named')} end
    else ${inGroup(`${alias}.id`)} or (${alias}.status_key <> 'draft' and exists (
      select from report_merge vm where vm.into_id = ${alias}.id and vm.undone_at is null
        and ${inGroup('vm.from_id')})) end)`;
}

const relation = ({ accountId }: Reader, name: 'named' | 'co_author') => ({
  accountId,
  relation: name,
});

function groupWhere(reader: Reader): Prisma.ReportWhereInput {
  const inGroup = { groups: { some: { groupId: { in: reader.groupIds } } } };
  const wrote: Prisma.ReportWhereInput = {
    OR: [{ authorId: reader.accountId }, { people: { some: relation(reader, 'co_author') } }],
  };
  return {
    deletedAt: null,
    NOT: { statusKey: 'redirected', decisions: { some: { kind: { hidesDetails: true } } } },
    OR: [
      { visibility: 'ordinary', ...inGroup },
      {
        visibility: 'ordinary',
        statusKey: { not: 'draft' },
        mergesInto: { some: { undoneAt: null, from: inGroup } },
      },
      { visibility: 'confidential', AND: [wrote, inGroup] },
      {
        visibility: 'confidential',
        NOT: wrote,
        people: { some: relation(reader, 'named') },
      },
    ],
  };
}
