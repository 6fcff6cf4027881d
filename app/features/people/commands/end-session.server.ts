import type { AccountActor } from '#app/access/actor.ts';
import type { Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';

/** Ends one of one's own sessions with its stream; one that is over already counts as ended. */
export async function endSession(
  context: { actor: AccountActor; now: Date },
  input: { sessionId: string },
): Promise<Result> {
  const { accountId } = context.actor;
  const count = await inTransaction(async (tx) => {
    const where = { id: input.sessionId, accountId };
    const { count: ended } = await tx.session.deleteMany({ where });
    if (ended > 0) {
      const event = accountEvent('account.sessions-ended', accountId, { after: { count: ended } });
      await recordEvent(tx, context, event);
    }
    return ended;
  });
  if (count > 0) closeStreams(input);
  return { ok: true };
}
