import type { Transaction } from '../database.server.ts';
import { CHANNEL, encode } from './message.ts';

/** Tells every process, when the caller's transaction is kept, that somebody writes in a draft. */
export async function tellDraft(tx: Transaction, reportId: string): Promise<void> {
  await tx.$queryRaw`select pg_notify(${CHANNEL}, ${encode({ draft: reportId })})::text`;
}
