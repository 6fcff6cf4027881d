// Days and working days in Almaty. Weekends rest; which other days rest or work is editable data.
// From domain/rules.md, "The way of a report": clocks.

/** A day as YYYY-MM-DD; days compare as texts. */
export type Day = string;

/** Days that differ from the week's habit. */
export interface Calendar {
  /** Days between Monday and Friday on which nobody works. */
  holidays: ReadonlySet<Day>;
  /** Saturdays and Sundays on which people work instead. */
  workdays: ReadonlySet<Day>;
}

const almaty = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const msInDay = 86_400_000;

/** The day in Almaty at a moment. */
export const dayOf = (moment: Date): Day => almaty.format(moment);

/** The number of a day, so that days can be counted. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / msInDay;

/** The day that many calendar days later. */
export const addDays = (day: Day, count: number): Day =>
  new Date((dayNumber(day) + count) * msInDay).toISOString().slice(0, 10);

/** Calendar days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** A calendar from rows of the database. */
export function calendarOf(rows: readonly { day: Day; isWorking: boolean }[]): Calendar {
  const pick = (isWorking: boolean) =>
    new Set(rows.filter((row) => row.isWorking === isWorking).map(({ day }) => day));
  return { holidays: pick(false), workdays: pick(true) };
}

/** Whether people work on a day. */
export function isWorkingDay(day: Day, { holidays, workdays }: Calendar): boolean {
  if (workdays.has(day)) return true;
  const weekday = new Date(dayNumber(day) * msInDay).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** Working days after one day up to and with another: the first does not count, the last does. */
export function workingDaysBetween(after: Day, upTo: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** The day on which that many working days after a day have passed. */
export function addWorkingDays(after: Day, count: number, calendar: Calendar): Day {
  let day = after;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
