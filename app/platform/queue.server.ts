import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss, type JobResult } from 'pg-boss';
import pg from 'pg';
import { sparePool, type Transaction } from './database.server.ts';
import { log } from './log.server.ts';
import { forget, once } from './once.ts';
import { QUEUES, TIMETABLE, type QueueName } from './queue-names.ts';
import type { Statement } from './two-trips.server.ts';

/** Jobs are told of as they come; a look every five seconds finds those whose time has come. */
const PACE = { batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 };

const QUIET = { migrate: false, createSchema: false, supervise: false, schedule: false } as const;

/** Installs or updates the queue's own tables and queues, as owner, and lets the app's role use them. */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, { ...options, notify: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema pgboss to lacuna_app;
      grant select, insert, update, delete on all tables in schema pgboss to lacuna_app;
      grant usage, select on all sequences in schema pgboss to lacuna_app;
      grant execute on all functions in schema pgboss to lacuna_app;`);
  } finally {
    await client.end();
  }
}

function sender(): Promise<PgBoss> {
  return once('queue-sender', async () => {
    const look = (text: string, values?: unknown[]) => sparePool().query(text, values);
    const db = { executeSql: look };
    const boss = new PgBoss({ db, ...QUIET });
    boss.on('error', logFault);
    await boss.start();
    return boss;
  });
}

/** Messages may quote what a job holds; where it happened does not. */
function logFault(error: Error & { code?: string }): void {
  const { name, code, stack } = error;
  log().error({ error: name, code, at: stack?.split('\n').slice(1, 8) }, 'queue');
}

/** Puts a job into the queue within the caller's transaction: it exists exactly when the write is kept. */
export async function enqueue(
  tx: Transaction,
  name: QueueName,
  data: Record<string, string>,
  options: { startAfter?: Date; singletonKey?: string } = {},
): Promise<void> {
  const boss = await sender();
  await boss.send(name, data, { ...options, db: within(tx) });
}

/** The statement that puts a job into the queue, for who sends it along with others. */
export async function jobStatement(
  name: QueueName,
  data: Record<string, string>,
): Promise<Statement> {
  const boss = await sender();
  const said: Statement[] = [];
  const executeSql = (text: string, values: unknown[] = []) => {
    said.push({ text, values });
    return Promise.resolve({ rows: [{ id: '' }] });
  };
  await boss.send(name, data, { db: { executeSql } });
  const [statement] = said;
  if (!statement || said.length > 1) throw new Error('A job is one statement');
  return statement;
}

/** Lets failed jobs of a queue be tried once more, within the caller's transaction. */
export async function retryFailed(
  tx: Transaction,
  name: string,
  ids: readonly string[],
): Promise<void> {
  const boss = await sender();
  await boss.retry(name, [...ids], { db: within(tx) });
}

/** pg-boss writes its own SQL; the values stay parameters. */
const within = (tx: Transaction) =>
  ({
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  }) as never;

type Data = Record<string, string>;

export type JobHandlers = Record<QueueName, (data: Data) => Promise<void>>;

/** Queues whose jobs come by the hundred and are done as well many at once. */
export type JobsTogether = Partial<Record<QueueName, (all: readonly Data[]) => Promise<void>>>;

const MOST_TOGETHER = 50;
/** After jobs that were done together: what comes meanwhile is taken together. */
const REST_MS = 100;

/** Starts working on jobs; returns a function that finishes what is under way and stops. */
export async function startWorkers(
  appUrl: string,
  handlers: JobHandlers,
  together: JobsTogether = {},
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: appUrl,
    max: 4,
    migrate: false,
    createSchema: false,
    reindex: false,
    useListenNotify: true,
    application_name: 'lacuna-worker',
  });
  boss.on('error', logFault);
  await boss.start();
  for (const [name, cron] of Object.entries(TIMETABLE)) {
    await boss.schedule(name, cron, {}, { tz: 'Asia/Almaty' });
  }
  for (const name of Object.keys(QUEUES) as QueueName[]) {
    const many = together[name];
    if (many) {
      const pace = { ...PACE, batchSize: MOST_TOGETHER, perJobResults: true } as const;
      await boss.work<Data>(name, pace, async (jobs) => {
        const results = await workTogether(jobs, handlers[name], many);
        await pause(REST_MS);
        return results;
      });
      continue;
    }
    const worker: { id?: string } = {};
    worker.id = await boss.work(name, PACE, async (jobs) => {
      try {
        for (const job of jobs) await handlers[name](job.data as Record<string, string>);
      } finally {
        // What was told of meanwhile counts once, however many jobs came: the next is asked for at once.
        if (worker.id) boss.notifyWorker(worker.id);
      }
    });
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}

/** Does jobs at once; where that breaks, each alone, so that none fails for another. */
async function workTogether(
  jobs: readonly { id: string; data: Data }[],
  one: (data: Data) => Promise<void>,
  many: (all: readonly Data[]) => Promise<void>,
): Promise<JobResult[]> {
  const completed = (id: string) => ({ id, status: 'completed' }) as const;
  try {
    await many(jobs.map(({ data }) => data));
    return jobs.map(({ id }) => completed(id));
  } catch {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) {
      const failed = (error: Error) => ({ id, status: 'failed', output: error }) as const;
      results.push(await one(data).then(() => completed(id), failed));
    }
    return results;
  }
}

/** Closes the sending side, for orderly shutdown. */
export async function stopSending(): Promise<void> {
  const boss = await sender();
  await boss.stop({ graceful: false, close: false });
  forget('queue-sender');
}
