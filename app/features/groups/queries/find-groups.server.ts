import { db } from '#app/platform/database.server.ts';
import { isId } from '#app/platform/ids.ts';

/** The ids of the groups that an operator may mean: the one of that id, or all of that name. */
export async function findGroups(nameOrId: string): Promise<string[]> {
  const name = { equals: nameOrId.trim(), mode: 'insensitive' as const };
  const where = isId(nameOrId) ? { id: nameOrId } : { name };
  const groups = await db().group.findMany({ where, select: { id: true }, take: 2 });
  return groups.map(({ id }) => id);
}
