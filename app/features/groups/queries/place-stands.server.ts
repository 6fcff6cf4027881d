import type { AccountActor } from '#app/access/actor.ts';
import type { Statements } from '#app/platform/database.server.ts';

/**
 * In one statement what `groupsStand` and `placesStand` ask: whether a group has not been merged away
 * and the actor's places still stand; all of them are held until the caller's transaction ends.
 */
export async function placeStands(
  tx: Statements,
  { accountId, memberships }: AccountActor,
  groupId: string,
): Promise<'stands' | 'merged-away' | 'place-ended'> {
  const groupIds = [...new Set(memberships.map((membership) => membership.groupId))];
  const [found] = await tx.$queryRaw<{ status: string | null; places: string[] }[]>`
    with own as materialized (
      select status from monitoring_group where id = ${groupId}::uuid for key share),
    place as materialized (
      select group_id from membership
      where account_id = ${accountId}::uuid and group_id = any(${groupIds}::uuid[])
        and (ended_at is null or ended_at > clock_timestamp())
      order by id for share)
    select (select status from own), array(select group_id::text from place) as places`;
  if (!found || found.status === null || found.status === 'merged') return 'merged-away';
  return groupIds.every((id) => found.places.includes(id)) ? 'stands' : 'place-ended';
}
