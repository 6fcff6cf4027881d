import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Circle, ReportFacts } from '#app/access/facts.ts';
import {
  hiddenAuthorsSql,
  namelessFor,
} from '#app/features/discussion/queries/discussion-around.server.ts';
import type { Authorship } from '#app/features/reports/domain/hidden-author.ts';
import type { ReportName } from '#app/features/reports/domain/report-number.ts';
import { loadFactsOfReports } from '#app/features/reports/queries/load-report-facts.server.ts';
import { partOfSql } from '#app/features/reports/queries/sealed-sql.server.ts';
import { Prisma, rows } from '#app/platform/database.server.ts';
import type { Kind } from '../domain/kinds.ts';
import { knowsBareFacts, mayBeTold } from '../policy.ts';

const PAGE = 30;

/** A report in the list; one of which the reader knows bare facts has no title, a sealed one that of its whole. */
export interface ToldReport extends ReportName {
  title: string | null;
  sealed: { partOf: ReportName | null } | null;
}

export interface NotificationView {
  id: string;
  kind: Kind;
  circle: Circle | null;
  at: Date;
  isUnread: boolean;
  /** Nobody where the product did it itself; without a name where it is hidden from the reader. */
  who: { name: string | null; office: boolean } | null;
  /** None of an invitation: who is invited reads no report yet. */
  report: ToldReport | null;
  /** The campaign that it is about. */
  campaign: string | null;
  /** The status that a move has led to. */
  status: string | null;
}

export interface NotificationList {
  items: NotificationView[];
  /** Where the page of earlier ones begins, or null. */
  before: string | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: Kind;
  circle: Circle | null;
  report_id: string | null;
  created_at: Date;
  read_at: Date | null;
  number: number | null;
  mark: string | null;
  title: string;
  part_of: ReportName | null;
  actor_id: string | null;
  actor_name: string | null;
  actor_office: boolean;
  status: string | null;
  campaign: string | null;
  hidden: Authorship[];
}

const listSql = (
  accountId: string,
  before: string | null,
  { manages, groupIds }: { manages: boolean; groupIds: string[] },
) => Prisma.sql`
  select n.id, n.kind, n.circle, n.report_id, n.created_at, n.read_at, r.number, r.mark,
    coalesce(v.title, '') as title, ${Prisma.raw(partOfSql('r'))} as part_of, a.id as actor_id, a.name as actor_name,
    coalesce(a.kind = 'office', false) as actor_office, e.after ->> 'status' as status, c.name as campaign,
    (${hiddenAuthorsSql(Prisma.sql`e.report_id`)}) as hidden
  from (select * from notification where account_id = ${accountId}::uuid
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${PAGE + 1}) n
  left join report r on r.id = n.report_id
  left join report_version v on v.id = r.current_version_id
  join event e on e.id = n.event_id
  left join account a on a.id = e.actor_id
  left join reading_campaign c on n.kind like 'reading-%'
    and c.id = coalesce((e.after ->> 'campaignId')::uuid, e.object_id)
    and (${manages} or exists (select from campaign_article ca
      where ca.campaign_id = c.id and ca.group_id = any(${groupIds}::uuid[])))
  order by n.id desc`;

/**
 * What a person was told, the newest first, by pages; without what they may no longer know, and
 * without the names that are hidden from them. Two statements.
 */
export async function listNotifications(
  actor: Actor,
  { before = null }: { before?: string | null } = {},
): Promise<NotificationList> {
  if (actor.kind !== 'account') return { items: [], before: null };
  const reading = {
    manages: can(actor, 'campaign.manage').allowed,
    groupIds: actor.memberships.map(({ groupId }) => groupId),
  };
  const { text, values } = listSql(actor.accountId, before, reading);
  const found = await rows<Row>('notifications', text, values);
  const page = found.slice(0, PAGE);
  const reports = await loadFactsOfReports([
    ...new Set(page.flatMap(({ report_id }) => report_id ?? [])),
  ]);
  const known = page.filter(({ report_id, kind, circle, campaign }) => {
    if (kind.startsWith('reading-')) return campaign !== null;
    // Of an invitation there is one while it waits; it says nothing of the report.
    if (report_id === null) return true;
    const report = reports.get(report_id);
    return report && !report.isDeleted && mayBeTold(actor, { kind, circle }, report.facts);
  });
  return {
    items: known.map((row) => viewOf(row, actor, reports.get(row.report_id ?? '')?.facts)),
    before: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

function viewOf(row: Row, actor: Actor, facts: ReportFacts | undefined): NotificationView {
  const { actor_id: byId, actor_name: name, actor_office: office } = row;
  const isNameless = byId !== null && namelessFor(actor, row.hidden).has(byId);
  const isBare = facts !== undefined && knowsBareFacts(actor, facts);
  return {
    id: row.id,
    kind: row.kind,
    circle: row.circle,
    at: row.created_at,
    isUnread: row.read_at === null,
    who: byId === null || isBare ? null : { name: isNameless ? null : name, office },
    report: row.report_id === null ? null : reportOf(row, isBare, facts),
    campaign: row.campaign,
    status: row.status,
  };
}

function reportOf(row: Row, isBare: boolean, facts: ReportFacts | undefined): ToldReport {
  const { number, mark, title, part_of: partOf } = row;
  if (!isBare) return { number, mark, title, sealed: null };
  return { number, mark, title: null, sealed: facts?.isSealed ? { partOf } : null };
}
