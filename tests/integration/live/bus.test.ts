import { afterEach, expect, test } from 'vitest';
import { systemActor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { openBus, type Bus } from '#app/platform/live/bus.server.ts';
import type { LiveMessage } from '#app/platform/live/message.ts';
import { tellPeople } from '#app/platform/live/tell.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const open: Bus[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((bus) => bus.close()));
});

/** What one process hears, awaited in order. */
async function listener() {
  const heard: LiveMessage[] = [];
  let tell: () => void = () => undefined;
  const gap = Promise.withResolvers<void>();
  const bus = await openBus(database.appUrl, {
    onMessage: (message) => {
      heard.push(message);
      tell();
    },
    onGap: () => gap.resolve(),
  });
  open.push(bus);
  const next = async (count: number) => {
    while (heard.length < count) await new Promise<void>((resolve) => (tell = resolve));
    return heard;
  };
  return { next, gap: gap.promise };
}

const context = { actor: systemActor, now: new Date() };
const record = (reportId: string) =>
  inTransaction((tx) =>
    recordEvent(tx, context, {
      type: 'report.claimed',
      objectType: 'report',
      objectId: reportId,
      reportId,
      after: { status: 'in_triage' },
    }),
  );

test('two processes on one database both hear of an event, by its ids', async () => {
  const [one, two] = [await listener(), await listener()];
  const reportId = newId();
  const eventId = await record(reportId);
  const told = { eventId, type: 'report.claimed', reportId, groupId: null };
  expect(await one.next(1)).toEqual([told]);
  expect(await two.next(1)).toEqual([told]);
  expect(await db().event.findUnique({ where: { id: eventId } })).toMatchObject({
    type: 'report.claimed',
    actorKind: 'system',
    actorId: null,
    reportId,
    before: null,
    after: { status: 'in_triage' },
  });
});

test('what is not kept is not told', async () => {
  const { next } = await listener();
  const lost = inTransaction(async (tx) => {
    await recordEvent(tx, context, { type: 'lost', objectType: 'report', objectId: newId() });
    throw new Error('rolled back');
  });
  await expect(lost).rejects.toThrow('rolled back');
  const people = [newId()];
  await inTransaction((tx) => tellPeople(tx, people));
  expect(await next(1)).toEqual([{ told: people }]);
});

test('a bus whose connection was cut comes back and says that something may be missing', async () => {
  const { next, gap } = await listener();
  await db()
    .$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lacuna-live'
      and datname = current_database()`;
  await gap;
  const eventId = await record(newId());
  expect(await next(1)).toMatchObject([{ eventId }]);
});
