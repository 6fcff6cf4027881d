import { db } from '#app/platform/database.server.ts';

/** A page that renews itself, and a player that asks for one stretch after the other, are one look. */
const oneLook = 10 * 60 * 1000;

/** Whether a look of this person at this thing is on record from the last minutes. */
export async function lookedLately(
  type: 'source.identity-seen' | 'attachment.opened',
  { objectId, accountId, now }: { objectId: string; accountId: string; now: Date },
): Promise<boolean> {
  const looks = await db().event.count({
    where: {
      type,
      objectId,
      actorId: accountId,
      at: { gt: new Date(now.getTime() - oneLook) },
    },
  });
  return looks > 0;
}
