import { z } from 'zod';
import { JOB_STATES, type JobState } from './domain/job-states.ts';

/** Which failed jobs to try again: one by its id, or all of a queue. */
export const retryJobsSchema = z.strictObject({
  jobs: z.string().trim().min(1).max(100),
});
export type RetryJobsInput = z.output<typeof retryJobsSchema>;

/** What the address of the list asks for; anything unknown counts as not asked. */
export function readJobFilter(params: URLSearchParams): { queue: string; state: JobState | null } {
  const state = JOB_STATES.find((known) => known === params.get('state')) ?? null;
  return { queue: (params.get('queue') ?? '').slice(0, 100), state };
}
