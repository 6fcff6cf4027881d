import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { OfficeDay } from '../domain/office-days.ts';

/** The special days of a year one by one; each can be given back to the week's habit. */
export function OfficeDayList({ days }: { days: readonly OfficeDay[] }) {
  const { t, format } = useI18n();
  if (days.length === 0) return <EmptyState title={t('lists:no-days')} />;
  return (
    <DataTable
      caption={t('lists:days')}
      rows={days}
      keyOf={({ day }) => `day-${day}`}
      stack
      columns={[
        {
          key: 'day',
          label: t('lists:day'),
          heads: true,
          cell: ({ day }) => format.dateLong(day),
        },
        { key: 'state', label: t('lists:kind'), cell: ({ state }) => t(`lists:state.${state}`) },
        { key: 'note', label: t('lists:reason'), cell: ({ note }) => t(`lists:note.${note}`) },
        {
          key: 'remove',
          label: t('lists:act'),
          cell: ({ day, state }) => (
            <form method="post">
              <input type="hidden" name="day" value={day} />
              <input type="hidden" name="seen" value={state} />
              <Button
                small
                name="intent"
                value="remove"
                aria-label={t('lists:removeName', { date: format.dateLong(day) })}
              >
                {t('lists:remove')}
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
