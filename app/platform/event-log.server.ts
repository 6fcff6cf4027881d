import type { Transaction } from './database.server.ts';
import { Prisma } from './database.server.ts';
import { newId } from './ids.ts';
import { enqueue } from './queue.server.ts';

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

/**
 * Writes an event in the caller's transaction and queues its dispatch, so that whoever listens
 * hears of it exactly when the write is kept. Returns the event's id.
 */
export async function recordEvent(
  tx: Transaction,
  context: { actor: EventActor; now: Date },
  event: RecordedEvent,
): Promise<string> {
  const id = newId(context.now);
  const json = (value: unknown) =>
    value === undefined || value === null ? Prisma.skip : (value as Prisma.InputJsonValue);
  await tx.event.create({
    data: {
      id,
      at: context.now,
      type: event.type,
      version: event.v ?? 1,
      actorKind: context.actor.kind,
      actorId: context.actor.kind === 'account' ? context.actor.accountId : null,
      objectType: event.objectType,
      objectId: event.objectId,
      reportId: event.reportId ?? null,
      groupId: event.groupId ?? null,
      before: json(event.before),
      after: json(event.after),
    },
    select: { id: true },
  });
  await enqueue(tx, 'dispatch-event', { eventId: id });
  return id;
}
