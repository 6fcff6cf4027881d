// What is recorded of the machinery: what was set going again, by queue and number.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type SystemChanges = {
  'system.jobs-retried': { after: { queue: string; count: number } };
};

export type SystemEvent = EventUnion<SystemChanges>;

/** An event about a queue, or about one job in it. */
export const queueEvent = recorderOf<SystemChanges>('queue');
