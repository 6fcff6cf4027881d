import { afterEach, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { retryJobs } from '#app/features/operations/commands/retry-jobs.server.ts';
import { listJobs } from '#app/features/operations/queries/list-jobs.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { stopSending } from '#app/platform/queue.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();
afterEach(stopSending);

const administrator = async () =>
  officeActor((await makeAccount({ officeRole: 'administrator' })).id, 'administrator');

async function makeJob(queue: string, state: string, reason = ''): Promise<string> {
  const id = newId();
  const output = { name: 'Error', message: reason };
  await db().$executeRaw`
    insert into pgboss.job (id, name, state, output, completed_on, data)
    values (${id}::uuid, ${queue}, ${state}::pgboss.job_state, ${output}::jsonb, now(),
      '{"text":"https://lacuna.kz/reset/secret"}')`;
  return id;
}

const statesOf = async (...ids: string[]) => {
  const found = await db().$queryRaw<{ id: string; state: string }[]>`
    select id, state::text from pgboss.job where id = any(${ids}::uuid[])`;
  return ids.map((id) => found.find((job) => job.id === id)?.state);
};
const retried = () =>
  db().$queryRaw`select object_id as id, after from event where type = 'system.jobs-retried'`;

test('one failed job is tried again, and the log says by whom and of which queue', async () => {
  const actor = await administrator();
  const [one, other] = [await makeJob('send-mail', 'failed'), await makeJob('send-mail', 'failed')];
  expect(await retryJobs(contextOf(actor), { jobs: one })).toEqual({ ok: true, count: 1 });
  expect(await statesOf(one, other)).toEqual(['retry', 'failed']);
  expect(await retried()).toEqual([{ id: one, after: { queue: 'send-mail', count: 1 } }]);
});

test('all failed jobs of a queue are tried again, and no others', async () => {
  const actor = await administrator();
  const failed = [await makeJob('send-mail', 'failed'), await makeJob('send-mail', 'failed')];
  const done = await makeJob('send-mail', 'completed');
  const elsewhere = await makeJob('capture-source', 'failed');
  expect(await retryJobs(contextOf(actor), { jobs: 'send-mail' })).toEqual({ ok: true, count: 2 });
  expect(await statesOf(...failed, done, elsewhere)).toEqual([
    'retry',
    'retry',
    'completed',
    'failed',
  ]);
});

test('of two who try again at once, one finds nothing left to do', async () => {
  const actor = await administrator();
  await makeJob('send-mail', 'failed');
  const both = [1, 2].map(() => retryJobs(contextOf(actor), { jobs: 'send-mail' }));
  const results = (await Promise.all(both)).map(({ ok }) => ok);
  expect(results.sort()).toEqual([false, true]);
  expect(await retried()).toHaveLength(1);
});

test.each([
  ['a job that has not failed', 'completed'],
  ['a job under way', 'active'],
])('%s stays as it is', async (_what, state) => {
  const actor = await administrator();
  const id = await makeJob('send-mail', state);
  expect(await retryJobs(contextOf(actor), { jobs: id })).toMatchObject({
    ok: false,
    reason: 'system.error.none-failed',
  });
  expect(await statesOf(id)).toEqual([state]);
});

test('nobody else may, and nothing happens', async () => {
  const head = await makeAccount({ officeRole: 'head' });
  const actor: Actor = officeActor(head.id, 'head');
  const id = await makeJob('send-mail', 'failed');
  expect(await retryJobs(contextOf(actor), { jobs: id })).toMatchObject({ ok: false, status: 403 });
  expect(await statesOf(id)).toEqual(['failed']);
  await expect(listJobs(actor, { queue: '', state: null })).rejects.toThrow();
});

test('the list tells why a job failed and never what it carries', async () => {
  const actor = await administrator();
  const id = await makeJob('send-mail', 'failed', 'no such box: a.b@example.kz');
  await makeJob('clean-up', 'completed');
  const list = await listJobs(actor, { queue: '', state: null });
  expect(list.counts).toEqual([
    { queue: 'clean-up', state: 'completed', count: 1 },
    { queue: 'send-mail', state: 'failed', count: 1 },
  ]);
  expect(list.jobs).toMatchObject([{ id, state: 'failed', reason: 'Error: no such box: …' }]);
  expect(JSON.stringify(list)).not.toContain('secret');
  const done = await listJobs(actor, { queue: 'clean-up', state: 'completed' });
  expect(done.jobs).toMatchObject([{ queue: 'clean-up' }]);
});
