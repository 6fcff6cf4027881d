import type { Actor } from '#app/access/actor.ts';
import {
  hiddenAuthorsSql,
  namelessFor,
} from '#app/features/discussion/queries/discussion-around.server.ts';
import type { Authorship } from '#app/features/reports/domain/hidden-author.ts';
import { db, Prisma } from '#app/platform/database.server.ts';

/** Who did what an event tells, without the name where this reader may not know it; null for the product itself. */
export async function whoDid(
  eventId: string,
  reader: Actor,
): Promise<{ name: string | null } | null> {
  const [row] = await db().$queryRaw<{ id: string; name: string; hidden: Authorship[] }[]>`
    select a.id, a.name, (${hiddenAuthorsSql(Prisma.sql`e.report_id`)}) as hidden
    from event e join account a on a.id = e.actor_id where e.id = ${eventId}::uuid`;
  if (!row) return null;
  return { name: namelessFor(reader, row.hidden).has(row.id) ? null : row.name };
}
