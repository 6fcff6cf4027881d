// From when a clock must have run to have used so many working days by today, for every limit: lists
// find the clocks that end soon by their start alone. From reports/domain/clock.ts.
import {
  dayAt,
  dayNumber,
  workingDaysIn,
  type Calendar,
  type Day,
} from '#app/features/reports/domain/working-days.ts';

/** No clock is longer than this. */
export const longestLimit = 120;

/**
 * For each limit from 1 on, the last day on which a clock that never stood can have begun, if no more
 * than `left` working days are left today; `left` is negative for clocks whose time is over.
 */
export function startedBy(left: number, today: Day, calendar: Calendar): Day[] {
  const asked = `${left} ${today}`;
  const before = known.get(calendar);
  if (before?.asked === asked) return before.starts;
  const starts = countStarts(left, dayNumber(today), calendar);
  known.set(calendar, { asked, starts });
  return starts;
}

/** Every list of a day asks the same. */
const known = new WeakMap<Calendar, { asked: string; starts: Day[] }>();

function countStarts(left: number, today: number, calendar: Calendar): Day[] {
  const starts: Day[] = [];
  // The last day after which `used` working days lie, up to and with today.
  let day = today;
  let used = 0;
  for (let limit = 1; limit <= longestLimit; limit += 1) {
    while (used < limit - left) {
      used += workingDaysIn(day - 1, day, calendar);
      day -= 1;
    }
    starts.push(dayAt(day));
  }
  return starts;
}
