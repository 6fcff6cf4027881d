import type { Result } from '#app/access/context.ts';
import { sha256 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/queue.server.ts';
import { takePoint, type Limit } from '#app/platform/rate-limit.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { networkOf } from '../domain/network.ts';

const HOUR = 60 * 60;
const NETWORK: Limit = { name: 'reset-network', points: 20, seconds: HOUR };

/**
 * Asks for a new password. Known and unknown addresses get the same work here: one job, which finds
 * out behind the page whether there is somebody to write to.
 */
export async function askReset(
  context: { address: string },
  input: { email: string },
): Promise<Result> {
  const room = await takePoint(NETWORK, sha256(networkOf(context.address)));
  if (!room.ok) {
    const minutes = Math.max(1, Math.ceil(room.retryInSeconds / 60));
    return { ok: false, reason: `errors.too-often|${minutes}`, status: 429 };
  }
  await inTransaction((tx) => enqueue(tx, 'send-reset-link', { email: input.email }));
  return { ok: true };
}
