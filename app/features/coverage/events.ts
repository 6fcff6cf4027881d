// What is recorded of coverage: which table left the product, in which form.
import type { EventUnion } from '#app/access/event.ts';
import { recorderOf } from '#app/access/event.ts';

export type CoverageChanges = {
  'coverage.exported': {
    after: { view: string; region: string | null; area: string | null; form: string };
  };
};

export type CoverageEvent = EventUnion<CoverageChanges>;

/** An event about a table of coverage. */
export const coverageEvent = recorderOf<CoverageChanges>('coverage');
