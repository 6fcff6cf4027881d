import type { Transaction } from '#app/platform/database.server.ts';

/** Whether each of these is the key of a region. */
export async function areRegions(tx: Transaction, keys: readonly string[]): Promise<boolean> {
  const distinct = [...new Set(keys)];
  return (await tx.region.count({ where: { key: { in: distinct } } })) === distinct.length;
}
