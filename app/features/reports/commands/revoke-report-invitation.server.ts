import { conflict, hidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { changesPeople } from '../domain/changes-people.ts';
import { reportInvitationState } from '../domain/report-invitation.ts';
import { reportEvent } from '../events.ts';
import { changeDraft } from './change-draft.server.ts';

interface Moment {
  actor: EventActor;
  now: Date;
}

/** Takes an invitation to a draft back while it is not answered; whoever may invite may. */
export async function revokeReportInvitation(
  context: CommandContext,
  { reportId, invitationId: id }: { reportId: string; invitationId: string },
): Promise<Result> {
  const { actor, now } = context;
  return changeDraft(context, { reportId, action: changesPeople }, async (_, tx) => {
    if (actor.kind !== 'account') return null;
    const invitation = await tx.reportInvitation.findFirst({ where: { id, reportId } });
    if (!invitation) return hidden;
    const state = reportInvitationState(invitation, now);
    if (state === 'revoked') return null;
    if (state === 'accepted' || state === 'declined') return conflict('reports.invite.answered');
    await revoke(tx, { actor, now }, { id, reportId });
    return { columns: {} };
  });
}

/** Takes back all that one person has sent for a report, in the caller's transaction. */
export async function revokeInvitationsOf(
  tx: Transaction,
  moment: Moment,
  { reportId, inviterId }: { reportId: string; inviterId: string },
): Promise<void> {
  const open = await tx.reportInvitation.findMany({
    where: { reportId, invitedById: inviterId, answeredAt: null, revokedAt: null },
    select: { id: true, reportId: true },
  });
  for (const invitation of open) await revoke(tx, moment, invitation);
}

async function revoke(
  tx: Transaction,
  moment: Moment,
  { id, reportId }: { id: string; reportId: string },
): Promise<void> {
  await tx.reportInvitation.update({
    where: { id },
    data: { revokedAt: moment.now },
    select: { id: true },
  });
  const before = { invitationId: id };
  await recordEvent(tx, moment, reportEvent('report.invitation-revoked', reportId, { before }));
}
