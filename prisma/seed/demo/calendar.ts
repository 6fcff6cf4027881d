import {
  addDays,
  dayOf,
  isWorkingDay,
  type Calendar,
  type Day,
} from '#app/features/reports/domain/working-days.ts';

/** A moment as a clock in Almaty shows it: `2026-02-12 16:05`. */
export const almaty = (shown: string): Date => new Date(`${shown.replace(' ', 'T')}:00+05:00`);

/** Counts back from the first start of the demo, so that its open reports are as old on any day. */
export function countingBack(now: Date, calendar: Calendar) {
  const today = dayOf(now);
  return {
    /** A time of the day that many working days before today; the first is the last one before today. */
    ago(workingDays: number, time: string): Date {
      let day: Day = today;
      for (let left = workingDays; left > 0;) {
        day = addDays(day, -1);
        if (isWorkingDay(day, calendar)) left -= 1;
      }
      return almaty(`${day} ${time}`);
    },
    /** The day that many calendar days after today. */
    ahead: (days: number): Day => addDays(today, days),
  };
}

export type CountingBack = ReturnType<typeof countingBack>;
