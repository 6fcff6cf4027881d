import type { Queryable } from './check-database.server.ts';
import { bad, good, type Finding } from './finding.ts';

/** Minutes after which a job that could be done shows that nobody does them. */
const PATIENCE = 10;

const JOBS = `
  select count(*) filter (where state = 'failed')::int as failed,
    coalesce(string_agg(distinct name, ', ') filter (where state = 'failed'), '') as queues,
    coalesce(floor(extract(epoch from now() - min(start_after)
      filter (where state in ('created', 'retry'))) / 60), 0)::int as minutes
  from pgboss.job where name not like '\\_\\_pgboss%'`;

/** Whether jobs have failed for good, or wait although their time has come. */
export async function checkJobs(database: Queryable): Promise<Finding> {
  const { rows } = await database.query(JOBS);
  const { failed, queues, minutes } = rows[0] as {
    failed: number;
    queues: string;
    minutes: number;
  };
  if (failed > 0) return bad('jobs', 'failed', { count: failed, queues });
  return minutes > PATIENCE ? bad('jobs', 'waiting', { minutes }) : good('jobs');
}
