import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { renewInvitation } from '#app/features/people/commands/renew-invitation.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupEvent } from '../events.ts';
import { lockGroup } from '../queries/lock-group.server.ts';

/** The head agrees to a group: it becomes active, and its first coordinator's invitation goes out. */
export async function approveGroup(
  context: CommandContext & { origin: string },
  input: { groupId: string },
): Promise<Result> {
  const allowed = authorize(context.actor, 'group.approve-suspend-merge');
  if (!allowed.ok) return allowed;
  const { groupId } = input;
  const { now } = context;
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, now);
    if (!group) return hidden;
    if (group.status !== 'proposed') return conflict('errors.changed');
    await tx.group.update({
      where: { id: groupId },
      data: { status: 'active' },
      select: { id: true },
    });
    const change = { before: { status: group.status }, after: { status: 'active' } };
    const actor = recordedActor(context.actor);
    await recordEvent(tx, { actor, now }, groupEvent('group.approved', groupId, change));
    const waiting = await tx.invitation.findMany({
      where: { groupId, sentAt: null, revokedAt: null },
      select: { id: true },
    });
    for (const { id } of waiting) await renewInvitation(tx, context, id);
    return { ok: true };
  });
}
