import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { DateTime } from '#app/ui/time.tsx';
import type { JobRow } from '../queries/list-jobs.server.ts';
import { RetryButton } from './retry-button.tsx';

/** Single jobs, the newest first, with the reason of those that failed. */
export function JobsTable({ jobs, mayRetry }: { jobs: readonly JobRow[]; mayRetry: boolean }) {
  const { t, format } = useI18n();
  if (jobs.length === 0) return <p className="md sub">{t('system:none')}</p>;
  return (
    <DataTable
      caption={t('system:listCaption')}
      rows={jobs}
      keyOf={({ id }) => `job-${id}`}
      stack
      columns={[
        {
          key: 'queue',
          label: t('system:column.queue'),
          heads: true,
          cell: ({ queue }) => t(`system:queue.${queue}`),
        },
        {
          key: 'state',
          label: t('system:column.state'),
          cell: ({ state }) => t(`system:jobState.${state}`),
        },
        { key: 'at', label: t('system:column.at'), cell: ({ at }) => <DateTime value={at} /> },
        {
          key: 'tries',
          label: t('system:column.tries'),
          figures: true,
          cell: ({ tries }) => format.number(tries),
        },
        {
          key: 'reason',
          label: t('system:column.reason'),
          cell: ({ reason }) => reason && <code>{reason}</code>,
        },
        {
          key: 'act',
          label: t('system:column.act'),
          cell: ({ id, queue, state }) =>
            mayRetry &&
            state === 'failed' && (
              <RetryButton
                jobs={id}
                what={`${t(`system:queue.${queue}`)} ${id.slice(-6)}`}
                label={t('system:retryOne')}
              />
            ),
        },
      ]}
    />
  );
}
