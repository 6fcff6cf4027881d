// The clocks of the office: how many working days a report has used and when its time is over.
// From domain/rules.md: counted from the day after the start; a pause counts from the day after it
// began to the day it ended. Limits are editable data; these are their first values.
import type { Calendar, Day } from './working-days.ts';
import { addDays, dayOf, isWorkingDay } from './working-days.ts';

export type ClockKind = 'triage' | 'clarification' | 'analysis';

/** Working days that each clock begins with. */
export const defaultLimits: Record<ClockKind, number> = {
  triage: 10,
  clarification: 10,
  analysis: 30,
};

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
  const counts = (day: Day) => isWorkingDay(day, calendar) && !isPausedOn(day, clock.pauses, end);
  const used = countDays(dayOf(clock.startedAt), dayOf(end), counts);
  const left = clock.limit - used;
  const dueOn = isPaused ? null : dueDay(clock, counts);
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

/** Whether a day lies after a pause began and no later than it ended. */
function isPausedOn(day: Day, pauses: readonly Pause[], end: Date): boolean {
  return pauses.some(({ from, to }) => dayOf(from) < day && day <= dayOf(to ?? end));
}

function countDays(after: Day, upTo: Day, counts: (day: Day) => boolean): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (counts(day)) count += 1;
  return count;
}

function dueDay({ startedAt, limit }: Clock, counts: (day: Day) => boolean): Day {
  let day = dayOf(startedAt);
  for (let left = limit; left > 0;) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}
