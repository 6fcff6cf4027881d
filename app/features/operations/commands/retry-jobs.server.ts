import { authorize } from '#app/access/authorize.ts';
import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { isId, seededUuid } from '#app/platform/ids.ts';
import { retryFailed } from '#app/platform/queue.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { queueEvent } from '../events.ts';
import type { RetryJobsInput } from '../schema.ts';

/** Sets failed jobs going again: one by its id, or all of a queue. A job that has not failed stays as it is. */
export function retryJobs(
  context: CommandContext,
  { jobs }: RetryJobsInput,
): Promise<Result<{ count: number }>> {
  return inTransaction(async (tx): Promise<Result<{ count: number }>> => {
    const allowed = authorize(context.actor, 'system.jobs.retry');
    if (!allowed.ok) return allowed;
    if (context.actor.kind === 'visitor') return invalid('errors.sign-in');
    const failed = await tx.$queryRaw<{ id: string; queue: string }[]>`
      select id, name as queue from pgboss.job
      where state = 'failed' and (name = ${jobs} or id::text = ${jobs})
      order by name, id for update`;
    if (failed.length === 0) return invalid('system.error.none-failed');
    for (const [queue, found] of Map.groupBy(failed, (job) => job.queue)) {
      await retryFailed(
        tx,
        queue,
        found.map(({ id }) => id),
      );
      const about = isId(jobs) ? jobs : seededUuid('queue', queue);
      const event = queueEvent('system.jobs-retried', about, {
        after: { queue, count: found.length },
      });
      await recordEvent(tx, { actor: context.actor, now: context.now }, event);
    }
    return { ok: true, count: failed.length };
  });
}
