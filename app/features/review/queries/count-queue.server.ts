import type { Actor } from '#app/access/actor.ts';
import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import { rows } from '#app/platform/database.server.ts';
import {
  COUNT_LIMIT,
  queueViews,
  type QueueAddress,
  type QueueView,
} from '../domain/queue-address.ts';
import { queueScope, viewCondition } from './queue-scope.server.ts';

export type QueueCounts = Record<QueueView, number>;

/** How many reports each view would show under the address's conditions; one statement. */
export async function countQueue(
  actor: Actor,
  address: QueueAddress,
  moment: { now: Date; calendar: Calendar },
): Promise<QueueCounts> {
  const scope = queueScope(actor, address, moment);
  const counts = queueViews.map(
    (view) => `(select count(*) from (select 1 from report r
      where ${viewCondition({ view, status: address.status })} and ${scope.sql}
      limit ${COUNT_LIMIT + 1}) one)::int as "${view}"`,
  );
  const [found] = await rows<QueueCounts>(
    `review.counts:${scope.key}`,
    `select ${counts.join(',\n')}`,
    scope.values,
  );
  if (!found) throw new Error('Counting always gives a row');
  return found;
}
