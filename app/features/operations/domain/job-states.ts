// Where a job may stand, in the order in which it gets there.

export const JOB_STATES = [
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed',
] as const;

export type JobState = (typeof JOB_STATES)[number];
