import { Prisma, type Transaction } from './database.server.ts';
import { newId } from './ids.ts';
import { CHANNEL, encode } from './live/message.ts';
import { enqueue, jobStatement } from './queue.server.ts';
import { isQuiet } from './quiet-events.ts';
import type { Statement } from './two-trips.server.ts';

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
  const [id = ''] = await recordEvents(tx, context, [event]);
  return id;
}

/** Writes by the name under which the others of their statement can wait for what they return. */
export type Writes = Readonly<Record<string, Prisma.Sql>>;

/** Several events, and writes that nothing is read of, in one statement. Returns the events' ids. */
export async function recordEvents(
  tx: Transaction,
  context: { actor: EventActor; now: Date },
  events: readonly RecordedEvent[],
  writes: Writes = {},
): Promise<string[]> {
  const told = withIds(context, events);
  await tx.$queryRaw(eventRows(context, told, writes));
  for (const { id, type } of told) {
    if (!isQuiet(type)) await enqueue(tx, 'dispatch-event', { eventId: id });
  }
  return told.map(({ id }) => id);
}

/** The same as statements, for a transaction of two trips. */
export async function eventStatements(
  context: { actor: EventActor; now: Date },
  events: readonly RecordedEvent[],
  writes: Writes = {},
): Promise<Statement[]> {
  const told = withIds(context, events);
  const loud = told.filter(({ type }) => !isQuiet(type));
  const jobs = loud.map(({ id }) => jobStatement('dispatch-event', { eventId: id }));
  return [eventRows(context, told, writes), ...(await Promise.all(jobs))];
}

type Told = RecordedEvent & { id: string };

const withIds = ({ now }: { now: Date }, events: readonly RecordedEvent[]): Told[] =>
  events.map((event) => ({ ...event, id: newId(now) }));

/** Events, what tells every process of them, and other writes in one statement. */
function eventRows(
  { actor, now }: { actor: EventActor; now: Date },
  told: readonly Told[],
  writes: Writes,
): Prisma.Sql {
  const rows = told.map((event) => {
    const { id, type, v = 1, objectType, objectId, reportId = null, groupId = null } = event;
    const actorId = actor.kind === 'account' ? actor.accountId : null;
    return Prisma.sql`(${id}::uuid, ${now}, ${type}, ${v}, ${actor.kind}, ${actorId}::uuid,
      ${objectType}, ${objectId}::uuid, ${reportId}::uuid, ${groupId}::uuid,
      ${json(event.before)}::jsonb, ${json(event.after)}::jsonb)`;
  });
  const news = told.map(({ id, type, reportId = null, groupId = null }) =>
    encode({ eventId: id, type, reportId, groupId }),
  );
  const others = Object.entries(writes).map(
    ([name, write]) => Prisma.sql`${Prisma.raw(name)} as (${write}),`,
  );
  return Prisma.sql`
    with ${others.length > 0 ? Prisma.join(others, ' ') : Prisma.empty} kept as (
      insert into event (id, at, type, version, actor_kind, actor_id, object_type, object_id,
        report_id, group_id, before, after)
      values ${Prisma.join(rows)})
    select pg_notify(${CHANNEL}, news)::text from unnest(${news}::text[]) news`;
}
