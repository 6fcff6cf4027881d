import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { JobCount } from '../queries/list-jobs.server.ts';
import { RetryButton } from './retry-button.tsx';

/** How many jobs stand where; the failed ones of a queue are tried again together. */
export function JobCounts(props: { counts: readonly JobCount[]; mayRetry: boolean }) {
  const { t, format } = useI18n();
  if (props.counts.length === 0) return <p className="md sub">{t('system:noCounts')}</p>;
  return (
    <DataTable
      caption={t('system:countsCaption')}
      rows={props.counts}
      keyOf={({ queue, state }) => `${queue}-${state}`}
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
          cell: ({ queue, state }) => (
            <a href={`${paths.system()}?${new URLSearchParams({ queue, state })}#jobs`}>
              {t(`system:jobState.${state}`)}
            </a>
          ),
        },
        {
          key: 'count',
          label: t('system:column.count'),
          figures: true,
          cell: ({ count }) => format.number(count),
        },
        {
          key: 'act',
          label: t('system:column.act'),
          cell: ({ queue, state }) =>
            props.mayRetry &&
            state === 'failed' && (
              <RetryButton
                jobs={queue}
                what={t(`system:queue.${queue}`)}
                label={t('system:retryQueue')}
              />
            ),
        },
      ]}
    />
  );
}
