import type { Actor } from '#app/access/actor.ts';
import type { Calendar } from '#app/features/reports/domain/working-days.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { QueueAddress, QueueSort } from '../domain/queue-address.ts';
import { queueRowOf, queueRowSql, type QueueRow, type RawQueueRow } from './queue-row.server.ts';
import { queueScope, viewCondition, type QueueScope } from './queue-scope.server.ts';

export const QUEUE_PAGE = 25;

export interface PartAsked {
  address: QueueAddress;
  lang: Language;
  now: Date;
  calendar: Calendar;
  limit?: number;
}

/** One part of the queue, in its order. */
export interface QueuePart {
  rows: QueueRow[];
  next: QueueAddress['after'];
}

/** What an order goes by; the id decides between equals. */
const columns = {
  score: { place: (r: string) => `coalesce(${r}.queue_rank, 0)`, cast: 'numeric' },
  time: { place: (r: string) => `${r}.submitted_at`, cast: 'timestamptz' },
} as const;
const orders = {
  score: { ...columns.score, after: '<', by: 'desc' },
  age: { ...columns.time, after: '>', by: 'asc' },
  recent: { ...columns.time, after: '<', by: 'desc' },
} as const satisfies Record<QueueSort, object>;

/** The place of a row in its order, as an address carries it. */
export const placeSql = (sort: QueueSort, r: string): string =>
  `to_json(${orders[sort].place(r)}) #>> '{}'`;

/** The statement of one part: what the reader may see, in order, paged by key. */
export function queuePartSql(actor: Actor, asked: PartAsked): QueueScope {
  const { address, lang, now, calendar, limit = QUEUE_PAGE } = asked;
  const scope = queueScope(actor, address, { now, calendar });
  const { place, cast, after, by } = orders[address.sort];
  const values = [...scope.values, limit + 1];
  const size = `$${values.length}`;
  let beyond = '';
  if (address.after) {
    values.push(address.after.place, address.after.id);
    beyond = `and (${place('r')}, r.id) ${after} ($${values.length - 1}::${cast}, $${values.length}::uuid)`;
  }
  const key = [address.view, address.sort, address.after ? 'on' : '', scope.key, lang].join(':');
  const sql = `with part as materialized (
       select r.id, ${place('r')} as place from report r
       where ${viewCondition(address)} and ${scope.sql} ${beyond}
       order by ${place('r')} ${by}, r.id ${by} limit ${size})
     select ${queueRowSql(lang)}, to_json(part.place) #>> '{}' as place
     from part join report r on r.id = part.id join report_version v on v.id = r.current_version_id
     order by part.place ${by}, r.id ${by}`;
  return { key, sql, values };
}

/** The part as its page shows it; the statement brings one row more where the list goes on. */
export function queuePartOf(found: readonly RawQueueRow[], asked: PartAsked): QueuePart {
  const { now, calendar } = asked;
  return partOf(found, asked, (raw) => queueRowOf(raw, now, calendar));
}

/** The same of rows in whatever form they came. */
export function partOf<Raw>(
  found: readonly Raw[],
  { limit = QUEUE_PAGE }: PartAsked,
  read: (raw: Raw) => QueueRow,
): QueuePart {
  const shown = found.slice(0, limit).map(read);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { place: last.place, id: last.id } : null };
}
