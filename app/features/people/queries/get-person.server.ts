import type { Actor, GroupRole, OfficeRole } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { db } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { maySecond } from '../domain/second-person.ts';

export interface PersonView {
  id: string;
  name: string;
  email: string;
  officeRole: OfficeRole | null;
  language: string;
  createdAt: Date;
  suspendedAt: Date | null;
  lastSeenAt: Date | null;
  openSessions: number;
  groups: { id: string; name: string; role: GroupRole; endedAt: Date | null }[];
  proposal: {
    id: string;
    role: OfficeRole;
    proposerName: string;
    createdAt: Date;
    maySecond: boolean;
  } | null;
}

/** An account as the directory knows it, for those who may read all of it. */
export async function getPerson(actor: Actor, id: string, now: Date): Promise<PersonView> {
  if (!can(actor, 'user.directory.read').allowed) throw new NotFound();
  const account = await db().account.findUnique({
    where: { id },
    include: {
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' } },
      memberships: {
        where: { OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
        include: { group: { select: { id: true, name: true } } },
        orderBy: { startedAt: 'asc' },
      },
      roleProposals: {
        where: { decidedAt: null },
        include: { proposedBy: { select: { id: true, name: true, officeRole: true } } },
      },
    },
  });
  if (!account) throw new NotFound();
  const [proposal] = account.roleProposals;
  return {
    id,
    name: account.name,
    email: account.email,
    officeRole: account.officeRole as OfficeRole | null,
    language: account.language,
    createdAt: account.createdAt,
    suspendedAt: account.suspendedAt,
    lastSeenAt: account.sessions[0]?.lastSeenAt ?? null,
    openSessions: account.sessions.length,
    groups: account.memberships.map(({ group, role, endedAt }) => ({
      ...group,
      role: role as GroupRole,
      endedAt,
    })),
    proposal: proposal ? proposalFor(actor, id, proposal) : null,
  };
}

function proposalFor(
  actor: Actor,
  accountId: string,
  proposal: {
    id: string;
    officeRole: string;
    createdAt: Date;
    proposedBy: { id: string; name: string; officeRole: string | null };
  },
): NonNullable<PersonView['proposal']> {
  const { proposedBy } = proposal;
  const proposer = {
    accountId: proposedBy.id,
    officeRole: proposedBy.officeRole as OfficeRole | null,
  };
  const isOther = actor.kind === 'account' && actor.accountId !== accountId;
  return {
    id: proposal.id,
    role: proposal.officeRole as OfficeRole,
    proposerName: proposedBy.name,
    createdAt: proposal.createdAt,
    maySecond: isOther && maySecond(actor, proposer),
  };
}
