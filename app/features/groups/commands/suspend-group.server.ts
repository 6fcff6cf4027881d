import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { conflict, hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupEvent } from '../events.ts';
import { lockGroup } from '../queries/lock-group.server.ts';

/** Suspends a group: from the next request or piece of news on its people have no rights through it. */
export async function suspendGroup(
  context: CommandContext,
  input: { groupId: string },
): Promise<Result> {
  const allowed = authorize(context.actor, 'group.approve-suspend-merge');
  if (!allowed.ok) return allowed;
  const { groupId } = input;
  const { now } = context;
  return inTransaction(async (tx) => {
    const group = await lockGroup(tx, groupId, now);
    if (!group) return hidden;
    if (group.status !== 'active') return conflict('errors.changed');
    await tx.group.update({
      where: { id: groupId },
      data: { status: 'suspended', suspendedAt: now },
      select: { id: true },
    });
    const change = { before: { status: group.status }, after: { status: 'suspended' } };
    const actor = recordedActor(context.actor);
    await recordEvent(tx, { actor, now }, groupEvent('group.suspended', groupId, change));
    return { ok: true };
  });
}
