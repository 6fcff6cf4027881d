import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { claimKey, keepAnswer } from '#app/platform/idempotency.server.ts';

/**
 * Runs a write that a form's key lets happen once: a repeat gets the first one's answer, an id. A
 * write that was refused leaves no answer, and its repeat is tried anew.
 */
export async function once(
  tx: Transaction,
  context: CommandContext,
  run: () => Promise<Result<{ id: string }>>,
): Promise<Result<{ id: string }>> {
  const { actor, idempotency, now } = context;
  if (!idempotency || actor.kind !== 'account') return run();
  const actorId = actor.accountId;
  const claimed = await claimKey(tx, { actorId, ...idempotency, now });
  if (claimed.repeat === 'other-body') return invalid('errors.other-body');
  if (claimed.repeat && claimed.location !== null) return { ok: true, id: claimed.location };
  const done = await run();
  if (done.ok) await keepAnswer(tx, { actorId, key: idempotency.key }, done.id);
  return done;
}
