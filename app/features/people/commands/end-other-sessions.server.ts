import type { AccountActor } from '#app/access/actor.ts';
import type { Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { endSessionsOf } from '#app/platform/session/session.server.ts';
import { closeStreams } from '#app/platform/streams.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';

/** Ends all of one's own sessions but the one in use, with their streams. */
export async function endOtherSessions(
  context: { actor: AccountActor; now: Date },
  input: { keep: string },
): Promise<Result<{ count: number }>> {
  const { accountId } = context.actor;
  const ended = await inTransaction(async (tx) => {
    const ids = await endSessionsOf(tx, accountId, input.keep);
    if (ids.length > 0) {
      const after = { count: ids.length };
      await recordEvent(tx, context, accountEvent('account.sessions-ended', accountId, { after }));
    }
    return ids;
  });
  for (const sessionId of ended) closeStreams({ sessionId });
  return { ok: true, count: ended.length };
}
