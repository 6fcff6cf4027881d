import { db } from '#app/platform/database.server.ts';
import { reportInvitationState, type ReportInvitationState } from '../domain/report-invitation.ts';
import type { AddedPart } from '../commands/add-to-report.server.ts';

/** An invitation to a draft, as those see it who may send one. */
export interface SentInvitation {
  id: string;
  email: string;
  part: AddedPart;
  state: ReportInvitationState;
  expiresAt: string;
}

/** Whom a draft's people have invited by address, the newest first; one address stands once. */
export async function listReportInvitations(
  reportId: string,
  now: Date,
): Promise<SentInvitation[]> {
  const found = await db().reportInvitation.findMany({
    where: { reportId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  const newest = new Map(found.toReversed().map((one) => [one.email, one]));
  return [...newest.values()].toReversed().map((one) => ({
    id: one.id,
    email: one.email,
    part: one.part as AddedPart,
    state: reportInvitationState(one, now),
    expiresAt: one.expiresAt.toISOString(),
  }));
}
