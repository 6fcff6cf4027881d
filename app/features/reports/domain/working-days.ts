// Days and working days in Almaty. Weekends rest; which other days rest or work is editable data.
// From domain/rules.md, "The way of a report": clocks.

import { zoneOffset } from '#app/i18n/time-zone.ts';

/** A day as YYYY-MM-DD; days compare as texts. */
export type Day = string;

/** Days that differ from the week's habit. */
export interface Calendar {
  /** Days between Monday and Friday on which nobody works. */
  holidays: ReadonlySet<Day>;
  /** Saturdays and Sundays on which people work instead. */
  workdays: ReadonlySet<Day>;
}

const msInDay = 86_400_000;

/** The day in Almaty at a moment. */
export const dayOf = (moment: Date): Day => dayAt(numberOfDay(moment));

/** The number of the day in Almaty at a moment. */
export const numberOfDay = (moment: Date): number =>
  Math.floor((moment.getTime() + zoneOffset(moment)) / msInDay);

/** The day that has a number. */
export const dayAt = (number: number): Day => new Date(number * msInDay).toISOString().slice(0, 10);

/** The number of a day, so that days can be counted. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / msInDay;

/** The day that many calendar days later. */
export const addDays = (day: Day, count: number): Day => dayAt(dayNumber(day) + count);

/** Calendar days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** A calendar from rows of the database; as long as they say the same, it is the same one. */
export function calendarOf(rows: readonly { day: Day; isWorking: boolean }[]): Calendar {
  const said = rows.map(({ day, isWorking }) => (isWorking ? `+${day}` : day)).join();
  if (latest?.said === said) return latest.calendar;
  const pick = (isWorking: boolean) =>
    new Set(rows.filter((row) => row.isWorking === isWorking).map(({ day }) => day));
  latest = { said, calendar: { holidays: pick(false), workdays: pick(true) } };
  return latest.calendar;
}

let latest: { said: string; calendar: Calendar } | undefined;

/** Whether people work on a day. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const number = dayNumber(day);
  return workingDaysUpTo(number, calendar) > workingDaysUpTo(number - 1, calendar);
}

/** Working days after one day up to and with another: the first does not count, the last does. */
export const workingDaysBetween = (after: Day, upTo: Day, calendar: Calendar): number =>
  workingDaysIn(dayNumber(after), dayNumber(upTo), calendar);

/** The same by the numbers of the days; none where the second comes first. */
export const workingDaysIn = (after: number, upTo: number, calendar: Calendar): number =>
  upTo <= after ? 0 : workingDaysUpTo(upTo, calendar) - workingDaysUpTo(after, calendar);

/** The day on which that many working days after a day have passed. */
export function addWorkingDays(after: Day, count: number, calendar: Calendar): Day {
  const start = dayNumber(after);
  return dayAt(firstDay(start, count, (day) => workingDaysIn(start, day, calendar)));
}

/** The first day after another by which a count that never falls has reached a number. */
export function firstDay(
  after: number,
  wanted: number,
  countUpTo: (day: number) => number,
): number {
  if (wanted <= 0) return after;
  let low = after;
  let high = after + 1;
  while (countUpTo(high) < wanted) {
    low = high;
    high = after + (high - after) * 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (countUpTo(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Weekdays from the Monday before 1970 up to and with a day, and what the calendar changes in them. */
function workingDaysUpTo(number: number, calendar: Calendar): number {
  const { rest, work } = exceptionsOf(calendar);
  const days = number + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5) + upTo(work, number) - upTo(rest, number);
}

interface Exceptions {
  /** Numbers of weekdays on which nobody works, and of weekend days on which people do, in order. */
  rest: number[];
  work: number[];
}

const known = new WeakMap<Calendar, Exceptions>();

function exceptionsOf(calendar: Calendar): Exceptions {
  const before = known.get(calendar);
  if (before) return before;
  const numbers = (days: ReadonlySet<Day>, weekend: boolean) =>
    [...days]
      .map(dayNumber)
      .filter((day) => restsAt(day) === weekend)
      .toSorted((a, b) => a - b);
  const holidays = new Set([...calendar.holidays].filter((day) => !calendar.workdays.has(day)));
  const made = { rest: numbers(holidays, false), work: numbers(calendar.workdays, true) };
  known.set(calendar, made);
  return made;
}

const restsAt = (number: number): boolean => (((number + 3) % 7) + 7) % 7 >= 5;

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => restsAt(dayNumber(day));

/** How many of the numbers, in order, are not beyond one. */
function upTo(numbers: readonly number[], last: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
