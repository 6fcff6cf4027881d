import { conflict, type Refusal } from '#app/access/context.ts';
import type { ReportInHand } from '#app/features/reports/commands/move-report.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

interface LastEvent {
  type: string;
  at: Date;
  name: string | null;
}

/**
 * Refuses a write that was prepared on an older state of the report, and says what changed since:
 * the last thing that happened, when, and by whom of the office. People of groups are not named.
 */
export async function changedMeanwhile(
  tx: Transaction,
  report: ReportInHand,
  seen: number,
): Promise<Refusal | null> {
  if (report.rowVersion === seen) return null;
  const [last] = await tx.$queryRaw<LastEvent[]>`
    select e.type, e.at, case when a.office_role is not null then a.name end as name
    from event e left join account a on a.id = e.actor_id
    where e.report_id = ${report.id}::uuid and e.type like 'report.%'
    order by e.seq desc limit 1`;
  return conflict('review.changed-meanwhile', {
    status: report.state.status,
    what: last?.type.replace('report.', '') ?? null,
    at: last?.at.toISOString() ?? null,
    by: last?.name ?? null,
  });
}
