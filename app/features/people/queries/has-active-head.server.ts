import { db, type Transaction } from '#app/platform/database.server.ts';

/** Whether there is a head who can be the second person; until then the operator counts as one. */
export async function hasActiveHead(tx: Transaction = db(), besides?: string): Promise<boolean> {
  const head = await tx.account.findFirst({
    where: { officeRole: 'head', suspendedAt: null, ...(besides ? { id: { not: besides } } : {}) },
    select: { id: true },
  });
  return head !== null;
}
