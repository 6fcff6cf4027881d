import { rows } from './database.server.ts';

/** An event as it is kept, for the operator. */
export interface KeptEvent {
  seq: string;
  id: string;
  at: string;
  type: string;
  actor_kind: string;
  actor_id: string | null;
  object_type: string;
  object_id: string;
  report_id: string | null;
  group_id: string | null;
  before: unknown;
  after: unknown;
}

/** Events in the order in which they were written, from the one after a sequence number on. */
export function listEvents(asked: {
  after: string;
  type: string;
  limit: number;
}): Promise<KeptEvent[]> {
  return rows<KeptEvent & Record<string, unknown>>(
    'list-events',
    `select seq::text as seq, id, to_json(at) as at, type, actor_kind, actor_id, object_type, object_id,
       report_id, group_id, before, after
     from event where seq > $1::bigint and type like $2 || '%' order by seq limit $3`,
    [asked.after, asked.type, asked.limit],
  );
}
