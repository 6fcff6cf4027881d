import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { rows } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { jobReason } from '../domain/job-reason.ts';
import type { JobState } from '../domain/job-states.ts';

/** One job. What it carries is not told: a letter's text may hold a link that signs somebody in. */
export interface JobRow {
  id: string;
  queue: string;
  state: JobState;
  tries: number;
  createdAt: Date;
  /** When it will be tried, or when it ended. */
  at: Date;
  reason: string;
}

export interface JobCount {
  queue: string;
  state: JobState;
  count: number;
}

export const JOBS_SHOWN = 50;

const SQL = `
  with own as (select * from pgboss.job where name not like '\\_\\_pgboss%'),
  shown as (
    select id, name as queue, state, retry_count as tries, created_on as "createdAt",
      coalesce(completed_on, start_after) as at, output
    from own
    where ($1 = '' or name = $1)
      and (case when $2::text is null then state not in ('completed', 'cancelled') else state::text = $2 end)
    order by coalesce(completed_on, start_after) desc, id desc limit ${JOBS_SHOWN})
  select
    (select coalesce(json_agg(c order by c.queue, c.state), '[]') from (
      select name as queue, state, count(*)::int as count from own group by name, state) c) as counts,
    (select coalesce(json_agg(shown), '[]') from shown) as jobs`;

type Kept = Omit<JobRow, 'reason' | 'createdAt' | 'at'> & {
  createdAt: string;
  at: string;
  output: unknown;
};

/** How many jobs stand where, and the newest of those asked for: without a state, all that are not done. */
export async function listJobs(
  actor: Actor,
  { queue, state }: { queue: string; state: JobState | null },
): Promise<{ counts: JobCount[]; jobs: JobRow[] }> {
  if (!can(actor, 'system.state.read').allowed) throw new NotFound();
  const [row] = await rows<{ counts: JobCount[]; jobs: Kept[] }>('list-jobs', SQL, [queue, state]);
  const { counts = [], jobs = [] } = row ?? {};
  return {
    counts,
    jobs: jobs.map(({ output, createdAt, at, ...job }) => ({
      ...job,
      createdAt: new Date(createdAt),
      at: new Date(at),
      reason: jobReason(output),
    })),
  };
}
