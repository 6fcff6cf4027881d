// Who is let onto the list of a routed confidential report, and by whose consent. From domain/rules.md,
// "Visibility": the head names one analyst and the author may object for one working day; every later
// widening needs author and head.
import {
  addDays,
  addWorkingDays,
  dayOf,
  type Calendar,
} from '#app/features/reports/domain/working-days.ts';

/** Of a working day that is the author's to object, the whole passes. */
const workingDays = 1;

/** The moment from which a report is open to the analyst named now, unless its author objects. */
export function opensAt(now: Date, calendar: Calendar): Date {
  const last = addWorkingDays(dayOf(now), workingDays, calendar);
  return new Date(`${addDays(last, 1)}T00:00:00+05:00`);
}

/** The two who consent to a widening: whoever proposes is one, the other answers. */
export type Side = 'author' | 'head';

/** The side that is left to answer. */
export const otherSide = (side: Side): Side => (side === 'head' ? 'author' : 'head');

export type AdmissionState = 'waiting' | 'open' | 'refused';

/** Where an admission stands: an answer settles it, and so does the time without an objection. */
export function admissionState(
  { isAgreed, opensAt: opens }: { isAgreed: boolean | null; opensAt: Date | null },
  now: Date,
): AdmissionState {
  if (isAgreed === false) return 'refused';
  return isAgreed === true || (opens !== null && opens <= now) ? 'open' : 'waiting';
}
