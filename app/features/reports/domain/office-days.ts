// The office's calendar and terms as an administrator edits them: which days differ from the week's
// habit, and how many working days each clock begins with.
import type { ClockKind } from './clock.ts';
import { addDays, dayNumber, isWeekend, type Day } from './working-days.ts';

/** What a day is called that differs from the week's habit; words are in the locale files. */
export const dayNotes = [
  'new_year',
  'christmas',
  'women_day',
  'nauryz',
  'unity_day',
  'defenders_day',
  'victory_day',
  'kurban_ait',
  'capital_day',
  'constitution_day',
  'republic_day',
  'independence_day',
  'moved',
  'other',
] as const;
export type DayNote = (typeof dayNotes)[number];

export const clockKinds = ['triage', 'clarification', 'analysis'] as const satisfies ClockKind[];

/** Most working days that a clock may be given: a working year. */
export const mostTermDays = 250;

export type Terms = Record<ClockKind, number>;

/** How a day is worked: as the week has it, or otherwise. */
export type DayState = 'usual' | 'rest' | 'work';

/** A day that differs from the week's habit. */
export interface OfficeDay {
  day: Day;
  state: Exclude<DayState, 'usual'>;
  note: DayNote;
}

/** What a row of the calendar says of a day: a working Monday or a Sunday at rest is nothing special. */
export function dayState(day: Day, row: { isWorking: boolean } | null): DayState {
  if (!row || row.isWorking !== isWeekend(day)) return 'usual';
  return row.isWorking ? 'work' : 'rest';
}

/** Why a day cannot be marked so, or null: a weekend rests anyway, a weekday is worked anyway. */
export function dayMistake(day: Day, state: OfficeDay['state']): string | null {
  if (state === 'rest') return isWeekend(day) ? 'lists.error.rests-anyway' : null;
  return isWeekend(day) ? null : 'lists.error.worked-anyway';
}

/** A square of a month's sheet; a square before the first day or after the last is null. */
export type DaySquare = { day: Day; state: DayState; isWeekend: boolean } | null;

/** One month as weeks from Monday to Sunday. */
export interface MonthSheet {
  /** Its first day. */
  first: Day;
  weeks: DaySquare[][];
}

/** A year as twelve sheets with its special days. */
export function yearSheets(year: number, days: readonly OfficeDay[]): MonthSheet[] {
  const special = new Map(days.map(({ day, state }) => [day, state]));
  return Array.from({ length: 12 }, (_, month) => {
    const first = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    // The first of January 1970 was a Thursday.
    const before = (dayNumber(first) + 3) % 7;
    const squares: DaySquare[] = Array.from({ length: before }, () => null);
    for (let day = first; day.startsWith(first.slice(0, 7)); day = addDays(day, 1)) {
      squares.push({ day, state: special.get(day) ?? 'usual', isWeekend: isWeekend(day) });
    }
    while (squares.length % 7 > 0) squares.push(null);
    const weeks = Array.from({ length: squares.length / 7 }, (_, at) =>
      squares.slice(at * 7, at * 7 + 7),
    );
    return { first, weeks };
  });
}
