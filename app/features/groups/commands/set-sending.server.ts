import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Result } from '#app/access/context.ts';
import { hidden } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupEvent } from '../events.ts';

/** Lets authors send ordinary drafts by themselves, or keeps that for the coordinators. */
export async function setSending(
  context: CommandContext,
  input: { groupId: string; authorsMaySend: boolean },
): Promise<Result> {
  const { groupId, authorsMaySend } = input;
  const { now } = context;
  const allowed = authorize(context.actor, 'group.profile.edit', { id: groupId });
  if (!allowed.ok) return allowed;
  return inTransaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ authors_may_send: boolean }[]>`
      select authors_may_send from monitoring_group where id = ${groupId}::uuid for update`;
    if (!before) return hidden;
    if (before.authors_may_send === authorsMaySend) return { ok: true };
    await tx.group.update({
      where: { id: groupId },
      data: { authorsMaySend },
      select: { id: true },
    });
    const change = {
      before: { authorsMaySend: before.authors_may_send },
      after: { authorsMaySend },
    };
    const actor = recordedActor(context.actor);
    await recordEvent(tx, { actor, now }, groupEvent('group.sending-set', groupId, change));
    return { ok: true };
  });
}
