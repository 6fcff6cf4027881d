import type { Actor } from '#app/access/actor.ts';
import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { QueueAddress, QueueSort } from '../domain/queue-address.ts';
import { queueRowOf, queueRowSql, type QueueRow, type RawQueueRow } from './queue-row.server.ts';
import { queueScope, viewCondition } from './queue-scope.server.ts';

export const QUEUE_PAGE = 25;

/** Each order with its key: the first column orders, the id decides between equals. */
const orders: Record<QueueSort, { place: string; cast: string; after: '<' | '>'; by: string }> = {
  score: { place: 'coalesce(r.queue_rank, 0)', cast: 'numeric', after: '<', by: 'desc' },
  age: { place: 'r.submitted_at', cast: 'timestamptz', after: '>', by: 'asc' },
};

/** One part of the queue in one statement: what the reader may see, in order, paged by key. */
export async function listQueue(
  actor: Actor,
  asked: { address: QueueAddress; lang: Language; now: Date; calendar: Calendar; limit?: number },
): Promise<{ rows: QueueRow[]; next: QueueAddress['after'] }> {
  const { address, lang, now, calendar, limit = QUEUE_PAGE } = asked;
  const scope = queueScope(actor, address, { now, calendar });
  const { place, cast, after, by } = orders[address.sort];
  const values = [...scope.values, limit + 1];
  const size = `$${values.length}`;
  let beyond = '';
  if (address.after) {
    values.push(address.after.place, address.after.id);
    beyond = `and (${place}, r.id) ${after} ($${values.length - 1}::${cast}, $${values.length}::uuid)`;
  }
  const name = [address.view, address.sort, address.after ? 'on' : '', scope.key, lang].join(':');
  const found = await rows<RawQueueRow>(
    `review.queue:${name}`,
    `with part as materialized (
       select r.id, ${place} as place from report r
       where ${viewCondition(address)} and ${scope.sql} ${beyond}
       order by ${place} ${by}, r.id ${by} limit ${size})
     select ${queueRowSql(lang)}, to_json(part.place) #>> '{}' as place
     from part join report r on r.id = part.id join report_version v on v.id = r.current_version_id
     order by part.place ${by}, r.id ${by}`,
    values,
  );
  const shown = found.slice(0, limit).map((raw) => queueRowOf(raw, now, calendar));
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { place: last.place, id: last.id } : null };
}

/** One row of the queue by its id, as far as the reader may see it. */
export async function getQueueRow(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date; calendar: Calendar; address: QueueAddress },
): Promise<QueueRow | null> {
  const { id, lang, now, calendar, address } = asked;
  const scope = queueScope(actor, address, { now, calendar });
  const [raw] = await rows<RawQueueRow>(
    `review.row:${scope.key}:${lang}`,
    `select ${queueRowSql(lang)}, '' as place
     from report r join report_version v on v.id = r.current_version_id
     where r.id = $${scope.values.length + 1}::uuid and r.status_key <> 'draft' and ${scope.sql}`,
    [...scope.values, id],
  );
  return raw ? queueRowOf(raw, now, calendar) : null;
}
