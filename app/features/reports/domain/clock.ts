// The clocks of the office: how many working days a report has used and when its time is over.
// From domain/rules.md: counted from the day after the start; a pause counts from the day after it
// began to the day it ended. With how many days a clock begins is editable data.
import type { Calendar, Day } from './working-days.ts';
import { dayAt, firstDay, numberOfDay, workingDaysIn } from './working-days.ts';

export type ClockKind = 'triage' | 'clarification' | 'analysis';

/** With this many working days left, or fewer, a clock is close to its end. */
export const soonWithin = 2;

/** A time during which the clock stood; `to` is null while it stands, or a day yet to come. */
export interface Pause {
  from: Date;
  to: Date | null;
}

export interface Clock {
  kind: ClockKind;
  startedAt: Date;
  stoppedAt?: Date | null;
  pauses: readonly Pause[];
  limit: number;
}

export interface ClockState {
  /** Working days used. */
  used: number;
  /** Working days left; negative by as many as it is over. */
  left: number;
  /** The last day in time; null while the clock stands, for then nobody knows it. */
  dueOn: Day | null;
  state: 'running' | 'paused' | 'due-soon' | 'overdue' | 'stopped';
}

/** How a clock stands at a moment. */
export function clockState(clock: Clock, now: Date, calendar: Calendar): ClockState {
  const end = clock.stoppedAt && clock.stoppedAt < now ? clock.stoppedAt : now;
  const isStopped = end !== now;
  const isPaused = !isStopped && clock.pauses.some((pause) => covers(pause, now));
  const start = numberOfDay(clock.startedAt);
  const stood = standingOf(clock.pauses, end);
  const usedBy = (day: number) => usedDays(start, day, stood, calendar);
  const used = usedBy(numberOfDay(end));
  const left = clock.limit - used;
  const dueOn = isPaused ? null : dayAt(firstDay(start, clock.limit, usedBy));
  return { used, left, dueOn, state: stateOf(left, isStopped, isPaused) };
}

function stateOf(left: number, isStopped: boolean, isPaused: boolean): ClockState['state'] {
  if (isStopped) return 'stopped';
  if (isPaused) return 'paused';
  if (left < 0) return 'overdue';
  return left <= soonWithin ? 'due-soon' : 'running';
}

const covers = ({ from, to }: Pause, moment: Date): boolean =>
  from <= moment && (to === null || moment < to);

/** The days on which a clock stood, as stretches apart from one another: after the first, up to the last. */
function standingOf(pauses: readonly Pause[], end: Date): [after: number, upTo: number][] {
  const stretches = pauses
    .map(({ from, to }): [number, number] => [numberOfDay(from), numberOfDay(to ?? end)])
    .toSorted(([one], [other]) => one - other);
  const apart: [number, number][] = [];
  for (const [after, upTo] of stretches) {
    const last = apart.at(-1);
    if (last && after <= last[1]) last[1] = Math.max(last[1], upTo);
    else apart.push([after, upTo]);
  }
  return apart;
}

/** Working days after the start up to and with a day, without those on which the clock stood. */
function usedDays(
  start: number,
  upTo: number,
  stood: readonly (readonly [number, number])[],
  calendar: Calendar,
): number {
  let used = workingDaysIn(start, upTo, calendar);
  for (const [after, until] of stood) {
    used -= workingDaysIn(Math.max(start, after), Math.min(upTo, until), calendar);
  }
  return used;
}
