import { expect, test } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import {
  enqueue,
  startWorkers,
  stopSending,
  type JobHandlers,
} from '#app/platform/queue.server.ts';
import { QUEUES } from '#app/platform/queue-names.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();

const doNothing = Object.fromEntries(
  Object.keys(QUEUES).map((name) => [name, () => Promise.resolve()]),
) as unknown as JobHandlers;

test('jobs that come while one is worked on are done one after another, without a wait', async () => {
  const done: string[] = [];
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const all = Promise.withResolvers<void>();
  const stop = await startWorkers(database.appUrl, {
    ...doNothing,
    'send-mail': async ({ at = '' }) => {
      begun.resolve();
      await go.promise;
      if (done.push(at) === 6) all.resolve();
    },
  });
  await enqueue(db(), 'send-mail', { at: '0' });
  await begun.promise;
  for (const at of ['1', '2', '3', '4', '5']) await enqueue(db(), 'send-mail', { at });
  go.resolve();
  await all.promise;
  expect(done).toEqual(['0', '1', '2', '3', '4', '5']);
  await stop();
  await stopSending();
  // Left to one look after another, the last would not come in this time.
}, 20_000);

test('jobs that may be done together are, and one that breaks keeps none of the others', async () => {
  const alone: string[] = [];
  const all = Promise.withResolvers<void>();
  await db().$transaction(async (tx) => {
    for (const eventId of ['good', 'bad', 'fine']) await enqueue(tx, 'dispatch-event', { eventId });
  });
  const together: number[] = [];
  const oneByOne = ({ eventId = '' }) => {
    if (alone.push(eventId) === 3) all.resolve();
    return eventId === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve();
  };
  const stop = await startWorkers(
    database.appUrl,
    { ...doNothing, 'dispatch-event': oneByOne },
    {
      'dispatch-event': (jobs) => {
        together.push(jobs.length);
        return Promise.reject(new Error('one of them'));
      },
    },
  );
  await all.promise;
  await stop();
  expect(together).toEqual([3]);
  expect(alone.sort()).toEqual(['bad', 'fine', 'good']);
  const states = await db().$queryRaw`
    select data->>'eventId' as event, state::text from pgboss.job where name = 'dispatch-event' order by 1`;
  expect(states).toEqual([
    { event: 'bad', state: 'retry' },
    { event: 'fine', state: 'completed' },
    { event: 'good', state: 'completed' },
  ]);
}, 20_000);

test('what is done by the clock stands in the timetable', async () => {
  const stop = await startWorkers(database.appUrl, doNothing);
  const planned = await db().$queryRaw`select name, cron, timezone from pgboss.schedule`;
  expect(planned).toEqual([{ name: 'clean-up', cron: '15 3 * * *', timezone: 'Asia/Almaty' }]);
  await stop();
});
