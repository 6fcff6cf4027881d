import type { Transaction } from '#app/platform/database.server.ts';

/**
 * Whether none of these groups has been merged into another; they are held so until the caller's
 * transaction ends. A merge that is under way is waited for.
 */
export async function groupsStand(tx: Transaction, groupIds: readonly string[]): Promise<boolean> {
  const found = await tx.$queryRaw<{ status: string }[]>`
    select status from monitoring_group where id = any(${[...groupIds]}::uuid[]) order by id
    for key share`;
  return found.length === groupIds.length && found.every(({ status }) => status !== 'merged');
}
