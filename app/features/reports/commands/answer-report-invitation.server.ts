import type { AccountActor } from '#app/access/actor.ts';
import {
  conflict,
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { groupsStand } from '#app/features/groups/queries/groups-stand.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupsToBring } from '../domain/groups-to-bring.ts';
import { admitsInvited, reportInvitationState } from '../domain/report-invitation.ts';
import { reportEvent } from '../events.ts';
import { loadReportFacts, lockReport } from '../queries/load-report-facts.server.ts';
import { addToReport, listOf, type AddedPart } from './add-to-report.server.ts';

interface Invited {
  id: string;
  reportId: string;
  part: AddedPart;
  inviterId: string;
  facts: ReportFacts;
}

const over: Refusal = conflict('reports.invite.over');

/**
 * Accepts an invitation to a report: from then on one writes it or reads it, and a co-author's group
 * comes in as partner with the same stroke. Who is of several groups says which one comes.
 */
export function acceptReportInvitation(
  context: CommandContext,
  input: { invitationId: string; groupId?: string | undefined },
): Promise<Result<{ reportId: string }>> {
  return answer(context, input.invitationId, true, async (tx, actor, invited) => {
    const { reportId, facts, part, inviterId } = invited;
    if (!admitsInvited(facts, inviterId)) return over;
    if (actor.memberships.length === 0) return forbidden('reports.invite.no-group');
    const choice = part === 'co_author' ? groupsToBring(actor, facts) : [];
    const groupId = choice.length > 1 ? (input.groupId ?? null) : (choice[0] ?? null);
    if (choice.length > 0 && (groupId === null || !choice.includes(groupId))) {
      return invalid('errors.check-fields', { groupId: 'reports.invite.choose-group' });
    }
    if (groupId && !(await groupsStand(tx, [groupId]))) return conflict('groups.merged-away');
    const { accountId } = actor;
    if (accountId === facts.authorId || listOf(facts, part).includes(accountId)) return null;
    const moment = { actor, now: context.now };
    await addToReport(tx, moment, { reportId, facts }, { accountId, part, groupId });
    await tx.report.update({
      where: { id: reportId },
      data: { updatedAt: context.now, rowVersion: { increment: 1 } },
      select: { id: true },
    });
    return null;
  });
}

/** Declines an invitation to a report; the inviter learns that, and nothing else changes. */
export function declineReportInvitation(
  context: CommandContext,
  { invitationId }: { invitationId: string },
): Promise<Result<{ reportId: string }>> {
  return answer(context, invitationId, false, () => Promise.resolve(null));
}

async function answer(
  context: CommandContext,
  invitationId: string,
  isAccepted: boolean,
  join: (tx: Transaction, actor: AccountActor, invited: Invited) => Promise<Refusal | null>,
): Promise<Result<{ reportId: string }>> {
  const { actor, now } = context;
  if (actor.kind !== 'account') return hidden;
  if (actor.readOnly) return forbidden();
  return inTransaction(async (tx): Promise<Result<{ reportId: string }>> => {
    const invited = await take(tx, { actor, invitationId, now });
    if ('ok' in invited) return invited;
    const refusal = await join(tx, actor, invited);
    if (refusal) return refusal;
    await tx.reportInvitation.update({
      where: { id: invitationId },
      data: { answeredAt: now, answeredById: actor.accountId, isAccepted },
      select: { id: true },
    });
    const after = { invitationId, isAccepted, inviterId: invited.inviterId };
    const event = reportEvent('report.invitation-answered', invited.reportId, { after });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true, reportId: invited.reportId };
  });
}

/** Locks the report and then the invitation, in the order in which everything else does. */
async function take(
  tx: Transaction,
  { actor, invitationId: id, now }: { actor: AccountActor; invitationId: string; now: Date },
): Promise<Invited | Refusal> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } });
  const found = await tx.reportInvitation.findFirst({ where: { id, email: account.email } });
  if (!found) return hidden;
  await lockReport(tx, found.reportId);
  const invitation = await tx.reportInvitation.findUniqueOrThrow({ where: { id } });
  const loaded = await loadReportFacts(found.reportId, tx);
  if (reportInvitationState(invitation, now) !== 'waiting' || !loaded || loaded.isDeleted) {
    return over;
  }
  return {
    id,
    reportId: found.reportId,
    part: invitation.part as AddedPart,
    inviterId: invitation.invitedById,
    facts: loaded.facts,
  };
}
