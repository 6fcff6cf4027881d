import { shownName } from '#app/features/reports/domain/report-number.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Status } from '#app/ui/status.tsx';
import { DateTime } from '#app/ui/time.tsx';
import type { CoveredLine } from '../queries/list-covered.server.ts';

type Line = Omit<CoveredLine, 'at' | 'foundAt'> & Partial<Pick<CoveredLine, 'foundAt'>>;

/** Reports in a table: what, where it stands, when it was sent and, where that is known of any, when its gap was confirmed. */
export function CoveredList({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const { t } = useI18n();
  return (
    <DataTable
      caption={caption}
      stack
      rows={lines}
      keyOf={({ id }) => `r-${id}`}
      columns={[
        {
          key: 'what',
          label: t('coverage:list.report'),
          heads: true,
          cell: (line) => (
            <>
              <h2 className="h3">
                <a href={paths.report(line.id)}>{line.title || t('coverage:list.untitled')}</a>
              </h2>
              <p className="sm mut">
                {[
                  shownName({ number: line.number, mark: null }),
                  line.regions.join(', '),
                  line.groups.join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </>
          ),
        },
        {
          key: 'status',
          label: t('coverage:list.status'),
          cell: ({ status }) => <Status status={status} />,
        },
        {
          key: 'sent',
          label: t('coverage:list.sent'),
          cell: ({ sentAt }) => sentAt && <DateTime value={sentAt} as="date" />,
        },
        ...(lines.some(({ foundAt }) => foundAt)
          ? [
              {
                key: 'found',
                label: t('coverage:list.foundAt'),
                cell: ({ foundAt }: Line) => foundAt && <DateTime value={foundAt} as="date" />,
              },
            ]
          : []),
      ]}
    />
  );
}
