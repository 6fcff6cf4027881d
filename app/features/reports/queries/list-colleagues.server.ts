import type { AccountActor } from '#app/access/actor.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { rows, type Transaction } from '#app/platform/database.server.ts';

/** Somebody of one's own group, whom one may add without asking them. */
export interface Colleague {
  id: string;
  name: string;
}

/** The groups of a report in which the actor has a place. */
export const sharedGroups = (actor: AccountActor, facts: ReportFacts): string[] =>
  actor.memberships
    .map(({ groupId }) => groupId)
    .filter((id) => facts.filingGroupIds.includes(id) || facts.partnerGroupIds.includes(id));

/** Who has a place at present in the groups that the actor shares with the report, besides the actor. */
export async function listColleagues(
  actor: AccountActor,
  facts: ReportFacts,
  now: Date,
): Promise<Colleague[]> {
  const groupIds = sharedGroups(actor, facts);
  if (groupIds.length === 0) return [];
  return rows<Colleague & Record<string, unknown>>(
    'reports.colleagues',
    `select a.id, a.name from account a
     where a.suspended_at is null and a.id <> $1 and exists (select from membership m
       where m.account_id = a.id and m.group_id = any($2::uuid[]) and m.started_at <= $3
         and (m.ended_at is null or m.ended_at > $3))
     order by a.name, a.id`,
    [actor.accountId, groupIds, now],
  );
}

/** Whether somebody is one of them, asked in the caller's transaction. */
export async function isColleague(
  tx: Transaction,
  asked: { actor: AccountActor; facts: ReportFacts; accountId: string; now: Date },
): Promise<boolean> {
  const { actor, facts, accountId, now } = asked;
  const place = await tx.membership.findFirst({
    where: {
      accountId,
      groupId: { in: sharedGroups(actor, facts) },
      startedAt: { lte: now },
      OR: [{ endedAt: null }, { endedAt: { gt: now } }],
      group: { status: 'active' },
      account: { suspendedAt: null },
    },
    select: { id: true },
  });
  return place !== null;
}
