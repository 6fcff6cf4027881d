import type { AccountActor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { db } from '#app/platform/database.server.ts';
import type { AddedPart } from '../commands/add-to-report.server.ts';
import { groupsToBring } from '../domain/groups-to-bring.ts';
import { admitsInvited, reportInvitationState } from '../domain/report-invitation.ts';
import { knowsAuthor } from '../policy.ts';
import { loadFactsOfReports } from './load-report-facts.server.ts';

/** An invitation to a report, as whoever is invited may see it: not the report, but who asks and with what words. */
export interface OwnInvitation {
  id: string;
  part: AddedPart;
  /** Null where the author's name is hidden. */
  inviterName: string | null;
  groupName: string;
  note: string;
  createdAt: string;
  expiresAt: string;
  /** For those alone who read the report anyway. */
  title: string | null;
  /** Their groups of which one comes in as partner; they choose where there are several. */
  choice: { id: string; name: string }[];
}

const include = {
  invitedBy: { select: { name: true } },
  report: {
    select: {
      currentVersion: { select: { title: true } },
      groups: { where: { role: 'filing' }, select: { group: { select: { name: true } } } },
    },
  },
} as const;

/** What waits for a person's answer; with an id that one alone, if it still waits. */
export async function ownInvitations(
  actor: AccountActor,
  { now, id }: { now: Date; id?: string },
): Promise<OwnInvitation[]> {
  // Nobody comes but by a place in a group.
  if (actor.memberships.length === 0) return [];
  const { email } = await db().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { email: true },
  });
  const found = await db().reportInvitation.findMany({
    where: { email, answeredAt: null, revokedAt: null, ...(id ? { id } : {}) },
    include,
    orderBy: { createdAt: 'desc' },
  });
  if (found.length === 0) return [];
  const reports = await loadFactsOfReports(found.map(({ reportId }) => reportId));
  const names = await groupNames(actor);
  return found.flatMap((one) => {
    const loaded = reports.get(one.reportId);
    if (!loaded || loaded.isDeleted || reportInvitationState(one, now) !== 'waiting') return [];
    const { facts, isAuthorHidden } = loaded;
    if (!admitsInvited(facts, one.invitedById)) return [];
    const isNamed = one.invitedById !== facts.authorId || knowsAuthor(actor, facts, isAuthorHidden);
    const bring = one.part === 'co_author' ? groupsToBring(actor, facts) : [];
    return {
      id: one.id,
      part: one.part as AddedPart,
      inviterName: isNamed ? one.invitedBy.name : null,
      groupName: one.report.groups[0]?.group.name ?? '',
      note: one.note,
      createdAt: one.createdAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
      title: readsAnyway(actor, facts) ? (one.report.currentVersion?.title ?? '') : null,
      choice: bring.map((groupId) => ({ id: groupId, name: names.get(groupId) ?? '' })),
    };
  });
}

function readsAnyway(actor: AccountActor, facts: ReportFacts): boolean {
  const read = can(actor, facts.status === 'draft' ? 'draft.read' : 'report.read', facts);
  return read.allowed && read.extent === 'full';
}

async function groupNames({ memberships }: AccountActor): Promise<Map<string, string>> {
  const ids = memberships.map(({ groupId }) => groupId);
  const groups = await db().group.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(groups.map(({ id, name }) => [id, name]));
}
