// The order of one's own work: an answer that came, then the clock that ends first, then those that stand.
import type { ClockState } from '#app/features/reports/domain/clock.ts';

interface Timed {
  isAnswered: boolean;
  clock: Pick<ClockState, 'dueOn' | 'left'> | null;
}

/** Compares two reports of one holder by what waits for them soonest. */
export function byDueDay(a: Timed, b: Timed): number {
  if (a.isAnswered !== b.isAnswered) return a.isAnswered ? -1 : 1;
  const [dueA, dueB] = [a.clock?.dueOn ?? '9999', b.clock?.dueOn ?? '9999'];
  return dueA < dueB ? -1 : Number(dueA > dueB);
}
