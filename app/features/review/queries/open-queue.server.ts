import type { Actor } from '#app/access/actor.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import { rows } from '#app/platform/database.server.ts';
import { queueViews } from '../domain/queue-address.ts';
import { rowAt, type QueuePlace } from '../domain/row-at.ts';
import { countColumns, type QueueCounts } from './count-queue.server.ts';
import { keptRow } from './kept-rows.server.ts';
import { partOf, placeSql, queuePartSql, type PartAsked } from './queue-part.server.ts';
import type { QueueRow } from './queue-row.server.ts';
import { queueScope } from './queue-scope.server.ts';

export interface OpenQueue {
  rows: QueueRow[];
  next: PartAsked['address']['after'];
  counts: QueueCounts;
  /** The row that is looked at: the one the address names, or where that has gone the one after it. */
  chosen: QueueRow | null;
}

interface Found {
  /** A line for each row; in JSON no line breaks. */
  lines: string | null;
  counts: QueueCounts;
  named: QueuePlace | null;
}

/** The queue's page in one statement: a part of the list, the counts of all views, the place of the row named. */
export async function openQueue(actor: Actor, asked: PartAsked): Promise<OpenQueue> {
  const { address } = asked;
  const part = queuePartSql(actor, asked);
  const scope = queueScope(actor, address, asked);
  const at = part.values.length;
  const seen = visibleReportsSql(actor, { alias: 'n', first: at + 2 });
  const [found] = await rows<Found>(
    `review.page:${part.key}`,
    `select (select string_agg(row_to_json(l)::text, chr(10)) from (${part.sql}) l) as lines,
       (select row_to_json(c) from (select ${countColumns(queueViews, scope, address.status)}) c) as counts,
       (select json_build_object('id', n.id, 'place', ${placeSql(address.sort, 'n')})
         from report n where n.id = $${at + 1}::uuid and ${seen.sql}) as named`,
    [...part.values, address.peek, ...seen.values],
  );
  if (!found) throw new Error('The queue is always one row');
  const { now, calendar } = asked;
  const lines = found.lines?.split('\n') ?? [];
  const { rows: shown, next } = partOf(lines, asked, (line) => keptRow(line, now, calendar));
  return {
    rows: shown,
    next,
    counts: found.counts,
    chosen: rowAt(shown, found.named, address.sort),
  };
}
