import { rows } from '#app/platform/database.server.ts';
import { calendarOf, type Calendar } from '../domain/working-days.ts';

/** The days on which the office works otherwise than the week has it. */
export async function loadCalendar(): Promise<Calendar> {
  return calendarOf(
    await rows<{ day: string; isWorking: boolean }>(
      'reports.calendar',
      `select day::text as day, is_working as "isWorking" from calendar_day`,
      [],
    ),
  );
}
