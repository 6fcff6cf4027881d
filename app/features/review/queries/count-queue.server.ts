import type { Actor } from '#app/access/actor.ts';
import { couldEver } from '#app/access/can.ts';
import { calendarOf } from '#app/features/reports/domain/working-days.ts';
import { rows } from '#app/platform/database.server.ts';
import {
  COUNT_LIMIT,
  readQueueAddress,
  type QueueAddress,
  type QueueView,
} from '../domain/queue-address.ts';
import { queueScope, viewCondition, type QueueScope } from './queue-scope.server.ts';

export type QueueCounts = Record<QueueView, number>;

/** How many reports some views show, each counted up to one past the limit; columns of one statement. */
export const countColumns = (
  views: readonly QueueView[],
  scope: Pick<QueueScope, 'sql'>,
  status: QueueAddress['status'],
): string =>
  views
    .map(
      (view) => `(select count(*) from (select 1 from report r
      where ${viewCondition({ view, status })} and ${scope.sql}
      limit ${COUNT_LIMIT + 1}) one)::int as "${view}"`,
    )
    .join(',\n');

const shownInBar = ['open', 'mine'] as const satisfies QueueView[];
/** Neither view asks for days that are worked. */
const anyCalendar = calendarOf([]);

/**
 * What the bar over every page says of the queue to who reads it: how many are on their way, and how
 * many are in one's own hands. Nobody else is told, and for nobody else it is counted.
 */
export async function countForBar(
  actor: Actor,
  now: Date,
): Promise<Pick<QueueCounts, (typeof shownInBar)[number]> | null> {
  if (!couldEver(actor, 'report.triage-state.set').allowed) return null;
  const address = readQueueAddress(new URLSearchParams());
  const scope = queueScope(actor, address, { now, calendar: anyCalendar });
  const [found] = await rows<QueueCounts>(
    `review.bar:${scope.key}`,
    `select ${countColumns(shownInBar, scope, [])}`,
    scope.values,
  );
  return found ?? null;
}
