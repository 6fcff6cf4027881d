import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from '#app/ui/class-names.ts';
import type { DaySquare, MonthSheet } from '../domain/office-days.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A year at a glance: twelve months, with the days off and the weekends that are worked. */
export function YearCalendar({ sheets }: { sheets: readonly MonthSheet[] }) {
  const { t, format } = useI18n();
  return (
    <div className="year">
      {sheets.map(({ first, weeks }) => (
        <table key={first}>
          <caption>{format.month(first)}</caption>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th key={day} scope="col">
                  {t(`lists:weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, at) => (
              <tr key={at}>
                {week.map((square, place) => (
                  <Square key={place} square={square} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Square({ square }: { square: DaySquare }) {
  const { t } = useI18n();
  if (!square) return <td />;
  const { day, state, isWeekend } = square;
  const isSpecial = state !== 'usual';
  return (
    <td className={classes(isWeekend && 'weekend', isSpecial && state)}>
      {Number(day.slice(8))}
      {isSpecial && <span className="sr"> {t(`lists:state.${state}`)}</span>}
    </td>
  );
}
