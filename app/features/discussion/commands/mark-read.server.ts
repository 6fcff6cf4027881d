import { hidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Circle } from '#app/access/facts.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { db } from '#app/platform/database.server.ts';
import { readsCircle } from '../domain/circles.ts';

export interface MarkReadInput {
  reportId: string;
  circle: Circle;
  /** The newest comment that was on the page. */
  until: string;
}

/** Keeps up to when a reader has read a circle. The mark is theirs alone, so no event tells of it. */
export async function markRead(context: CommandContext, input: MarkReadInput): Promise<Result> {
  const { actor, now } = context;
  const { reportId, circle, until } = input;
  const loaded = await loadReportFacts(reportId);
  if (actor.kind !== 'account' || !loaded || loaded.isDeleted) return hidden;
  if (!readsCircle(actor, circle, loaded.facts)) return hidden;
  const readAt = new Date(Math.min(new Date(until).getTime(), now.getTime()));
  await db().$executeRaw`
    insert into read_mark (account_id, report_id, circle, read_at)
    values (${actor.accountId}::uuid, ${reportId}::uuid, ${circle}, ${readAt})
    on conflict (account_id, report_id, circle)
    do update set read_at = greatest(read_mark.read_at, excluded.read_at)`;
  return { ok: true };
}
