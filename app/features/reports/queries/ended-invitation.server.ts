import type { AccountActor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { reportInvitationState, type ReportInvitationState } from '../domain/report-invitation.ts';

/** What became of an invitation that can no longer be answered. */
export interface EndedInvitation {
  /** `closed` where it was not answered in time by what happened to the report or to the invited. */
  state: Exclude<ReportInvitationState, 'waiting'> | 'closed';
  /** When it ended, if that is known. */
  at: string | null;
  /** The report, for whoever came in by it. */
  reportId: string | null;
}

/** What became of an invitation, for the one whom it was for; of the report it says nothing. */
export async function endedInvitation(
  actor: AccountActor,
  { now, id }: { now: Date; id: string },
): Promise<EndedInvitation | null> {
  const { email } = await db().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { email: true },
  });
  const found = await db().reportInvitation.findFirst({
    where: { id, OR: [{ email, answeredAt: null }, { answeredById: actor.accountId }] },
  });
  if (!found) return null;
  const state = reportInvitationState(found, now);
  const ends = {
    accepted: found.answeredAt,
    declined: found.answeredAt,
    revoked: found.revokedAt,
    expired: found.expiresAt,
    waiting: null,
  };
  return {
    state: state === 'waiting' ? 'closed' : state,
    at: ends[state]?.toISOString() ?? null,
    reportId: state === 'accepted' ? found.reportId : null,
  };
}
