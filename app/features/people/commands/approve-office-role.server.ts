import type { OfficeRole } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, forbidden, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { endSessionsOf } from '#app/platform/session/session.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';
import { isSecondPerson } from '../queries/is-second-person.server.ts';
import { lockRoleProposal, type RoleProposal } from '../queries/lock-role-proposal.server.ts';

/** The second person agrees to another office role; its holder signs in anew. Nobody agrees to the own one. */
export async function approveOfficeRole(
  context: CommandContext,
  input: { proposalId: string },
): Promise<Result> {
  const { actor } = context;
  const allowed = authorize(actor, 'user.office-role.grant-revoke');
  if (!allowed.ok) return allowed;
  const done = await inTransaction(async (tx): Promise<Result<{ accountId: string }>> => {
    const proposal = await lockRoleProposal(tx, input.proposalId);
    if (!proposal) return hidden;
    const { accountId } = proposal;
    if (proposal.isDecided) return conflict('people.role.decided');
    const isOwn = actor.kind === 'account' && actor.accountId === accountId;
    if (isOwn || !(await isSecondPerson(tx, actor, proposal.proposedById))) {
      return forbidden('people.second.not-you');
    }
    await giveRole(tx, context, proposal);
    await endSessionsOf(tx, accountId);
    return { ok: true, accountId };
  });
  if (done.ok) closeStreams({ accountId: done.accountId });
  return done;
}

async function giveRole(
  tx: Transaction,
  { actor, now }: CommandContext,
  { id, accountId, officeRole }: RoleProposal,
): Promise<void> {
  const [before] = await tx.$queryRaw<{ office_role: OfficeRole | null }[]>`
    select office_role from account where id = ${accountId}::uuid for update`;
  const where = { id: accountId };
  await tx.account.update({ where, data: { officeRole }, select: { id: true } });
  const decidedById = actor.kind === 'account' ? actor.accountId : null;
  await tx.officeRoleProposal.update({
    where: { id },
    data: { decidedAt: now, decidedById, isApproved: true },
    select: { id: true },
  });
  const event = accountEvent('account.office-role-set', accountId, {
    before: { officeRole: before?.office_role ?? null },
    after: { officeRole },
  });
  await recordEvent(tx, { actor: recordedActor(actor), now }, event);
}
