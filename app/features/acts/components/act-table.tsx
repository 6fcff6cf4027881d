import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { ActBrief } from '../queries/act-columns.server.ts';
import { useRequisites } from './use-requisites.ts';

/** Acts in rows: title, requisites, whether it is in force. */
export function ActTable({ acts }: { acts: readonly ActBrief[] }) {
  const { t } = useI18n();
  const requisites = useRequisites();
  return (
    <DataTable
      caption={t('acts:table')}
      stack
      rows={acts}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'name',
          label: t('acts:name'),
          heads: true,
          cell: (act) => (
            <a href={paths.act(act.key)} lang={act.textLanguage}>
              {act.short}
            </a>
          ),
        },
        { key: 'requisites', label: t('acts:requisites'), cell: requisites },
        {
          key: 'state',
          label: t('acts:state'),
          cell: ({ status }) => (
            <span className={status === 'in_force' ? undefined : 'mut'}>{t(`acts:${status}`)}</span>
          ),
        },
      ]}
    />
  );
}
