import { rows } from '#app/platform/database.server.ts';
import { dayState, type DayNote, type OfficeDay, type Terms } from '../domain/office-days.ts';
import type { Day } from '../domain/working-days.ts';

interface Kept {
  days: { day: Day; isWorking: boolean; note: DayNote | null }[];
  terms: Terms;
}

/** The days of a year that differ from the week's habit, in order, and the terms of the clocks: one statement. */
export async function loadOfficeDays(year: number): Promise<{ days: OfficeDay[]; terms: Terms }> {
  const [kept] = await rows<Kept & Record<string, unknown>>(
    'reports.office-days',
    `select
      (select coalesce(json_agg(json_build_object('day', day::text, 'isWorking', is_working, 'note', note)
        order by day), '[]') from calendar_day where extract(year from day) = $1) as days,
      (select json_object_agg(kind, days) from clock_limit) as terms`,
    [year],
  );
  const days = (kept?.days ?? []).flatMap((row) => {
    const state = dayState(row.day, row);
    return state === 'usual' ? [] : [{ day: row.day, state, note: row.note ?? 'other' }];
  });
  return { days, terms: kept!.terms };
}
