import type { ReportEvent } from '#app/features/reports/events.ts';
import { db } from '#app/platform/database.server.ts';

/** The events of a report in their order. */
export const eventsOf = async (reportId: string) =>
  (await db().event.findMany({
    where: { reportId },
    orderBy: { seq: 'asc' },
  })) as unknown as (ReportEvent & {
    actorId: string;
  })[];
