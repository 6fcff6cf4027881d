import type { Actor } from '#app/access/actor.ts';
import { can, circleAction } from '#app/access/can.ts';
import { forbidden, hidden, type Refusal } from '#app/access/context.ts';
import type { Circle, CommentFacts } from '#app/access/facts.ts';
import { placesStand } from '#app/features/groups/queries/places-stand.server.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

/** A comment whose row this transaction holds. */
export interface CommentInHand {
  id: string;
  threadId: string;
  reportId: string;
  circle: Circle;
  body: string;
  rowVersion: number;
  facts: CommentFacts;
}

interface Row {
  thread_id: string;
  circle: Circle;
  author_id: string;
  body: string;
  created_at: Date;
  row_version: number;
}

/** Locks a comment of a report for a write; hidden where it is not there, removed, or not for this reader. */
export async function takeComment(
  tx: Transaction,
  { actor, now }: { actor: Actor; now: Date },
  { reportId, comment: id }: { reportId: string; comment: string },
): Promise<CommentInHand | Refusal> {
  if (!(await placesStand(tx, actor))) return forbidden('groups.place-ended');
  const [row] = await tx.$queryRaw<Row[]>`
    select c.thread_id, c.circle, c.author_id, c.body, c.created_at, c.row_version
    from comment c join thread t on t.id = c.thread_id
    where c.id = ${id}::uuid and t.report_id = ${reportId}::uuid and c.removed_at is null
    for update of c`;
  const loaded = row && (await loadReportFacts(reportId, tx));
  if (!row || !loaded || loaded.isDeleted) return hidden;
  const { facts: report } = loaded;
  if (!can(actor, circleAction(row.circle, 'read'), report).allowed) return hidden;
  return {
    id,
    threadId: row.thread_id,
    reportId,
    circle: row.circle,
    body: row.body,
    rowVersion: row.row_version,
    facts: { report, circle: row.circle, authorId: row.author_id, createdAt: row.created_at, now },
  };
}
