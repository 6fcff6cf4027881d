import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { db } from '#app/platform/database.server.ts';

const DAY_MS = 86_400_000;
/** What happened since is still news to the people of the demo. */
const FRESH_DAYS = 8;

/** Up to when everything is old news. */
export const oldUntil = (now: Date): Date => new Date(now.getTime() - FRESH_DAYS * DAY_MS);

/** News are of reports, and of what the office asks groups to read. */
const isTold = {
  OR: [{ reportId: { not: null } }, { objectType: { in: ['campaign', 'reading'] } }],
};

/** Tells after each step of the last days what it brought, to those who may hear of it at that moment. */
export function freshNews(now: Date): (at: Date) => Promise<void> {
  let told: bigint | null = null;
  return async (at) => {
    if (at < oldUntil(now)) return;
    const events = await db().event.findMany({
      where: { ...isTold, ...(told === null ? { at } : { seq: { gt: told } }) },
      orderBy: { seq: 'asc' },
      select: { id: true, seq: true },
    });
    for (const { id } of events) await dispatchEvent(id, at);
    told = events.at(-1)?.seq ?? told;
  };
}
