import type { Transaction } from './database.server.ts';
import { newId } from './ids.ts';
import { CHANNEL, encode } from './live/message.ts';
import { enqueue } from './queue.server.ts';
import { isQuiet } from './quiet-events.ts';

/** What happened, in ids, statuses, lists and dates; never prose, names or addresses. */
export interface RecordedEvent {
  type: string;
  v?: number;
  objectType: string;
  objectId: string;
  reportId?: string | null;
  groupId?: string | null;
  before?: unknown;
  after?: unknown;
}

/** Who acted: a person, the system itself, or the operator at the command line. */
export type EventActor =
  { kind: 'account'; accountId: string } | { kind: 'system' } | { kind: 'operator' };

const json = (value: unknown) =>
  value === undefined || value === null ? null : JSON.stringify(value);

/**
 * Writes an event in the caller's transaction, tells every process of it and queues its dispatch, so
 * that whoever listens hears of it exactly when the write is kept. Returns the event's id.
 */
export async function recordEvent(
  tx: Transaction,
  context: { actor: EventActor; now: Date },
  event: RecordedEvent,
): Promise<string> {
  const id = newId(context.now);
  const { actor, now } = context;
  const { type, objectType, objectId, reportId = null, groupId = null } = event;
  await tx.$queryRaw`
    with kept as (
      insert into event (id, at, type, version, actor_kind, actor_id, object_type, object_id,
        report_id, group_id, before, after)
      values (${id}::uuid, ${now}, ${type}, ${event.v ?? 1}, ${actor.kind},
        ${actor.kind === 'account' ? actor.accountId : null}::uuid, ${objectType}, ${objectId}::uuid,
        ${reportId}::uuid, ${groupId}::uuid, ${json(event.before)}::jsonb, ${json(event.after)}::jsonb)
      returning id)
    select pg_notify(${CHANNEL}, ${encode({ eventId: id, type, reportId, groupId })})::text from kept`;
  if (!isQuiet(type)) await enqueue(tx, 'dispatch-event', { eventId: id });
  return id;
}
