import type { Actor } from '#app/access/actor.ts';
import type { Statements } from '#app/platform/database.server.ts';

/**
 * Whether the actor's places in groups still stand; they are held so until the caller's transaction
 * ends. A request carries the places of its beginning: one that ends meanwhile, whatever the
 * request's own moment, gives no right to write any more.
 */
export async function placesStand(tx: Statements, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'account' || actor.memberships.length === 0) return true;
  const groupIds = [...new Set(actor.memberships.map(({ groupId }) => groupId))];
  const standing = await tx.$queryRaw<{ group_id: string }[]>`
    select group_id from membership
    where account_id = ${actor.accountId}::uuid and group_id = any(${groupIds}::uuid[])
      and (ended_at is null or ended_at > clock_timestamp())
    order by id for share`;
  const found = new Set(standing.map(({ group_id }) => group_id));
  return groupIds.every((id) => found.has(id));
}
