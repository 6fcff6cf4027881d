import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { oncePerKey } from '#app/platform/idempotency.server.ts';

/**
 * Runs a write on a report once for the key of its form: a repeat gets the first one's answer, an id.
 * Where the id is known beforehand, the answer is kept with the key.
 */
export async function once(
  tx: Transaction,
  { actor, idempotency, now }: CommandContext,
  run: () => Promise<Result<{ id: string }>>,
  id?: string,
): Promise<Result<{ id: string }>> {
  const isKeyed = idempotency && actor.kind === 'account';
  const known = id === undefined ? {} : { location: id };
  const claim = isKeyed ? { actorId: actor.accountId, ...idempotency, now, ...known } : null;
  return oncePerKey(tx, claim, invalid('errors.other-body'), run);
}
