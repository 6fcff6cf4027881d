import type { Transaction } from '../database.server.ts';
import { CHANNEL, encode, MOST_TOLD } from './message.ts';

/** Tells every process, when the caller's transaction is kept, whose notifications have changed. */
export async function tellPeople(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  for (let at = 0; at < accountIds.length; at += MOST_TOLD) {
    const told = accountIds.slice(at, at + MOST_TOLD);
    await tx.$queryRaw`select pg_notify(${CHANNEL}, ${encode({ told })})::text`;
  }
}
