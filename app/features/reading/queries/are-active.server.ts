import type { Transaction } from '#app/platform/database.server.ts';

/** Whether all of these groups are at work; they are held so until the transaction ends. */
export async function areActive(tx: Transaction, groupIds: readonly string[]): Promise<boolean> {
  const ids = [...new Set(groupIds)];
  const found = await tx.$queryRaw<{ status: string }[]>`
    select status from monitoring_group where id = any(${ids}::uuid[]) order by id for key share`;
  return found.length === ids.length && found.every(({ status }) => status === 'active');
}
