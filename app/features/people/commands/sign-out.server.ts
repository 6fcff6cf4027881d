import type { AccountActor } from '#app/access/actor.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';

/** Ends the session of this browser, and its stream of news. */
export async function signOut(
  context: { actor: AccountActor; now: Date },
  sessionId: string,
): Promise<void> {
  const { accountId } = context.actor;
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, accountId } });
    if (count === 0) return;
    const event = accountEvent('account.signed-out', accountId, { before: { sessionId } });
    await recordEvent(tx, context, event);
  });
  closeStreams({ sessionId });
}
