import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import type { ImportBrief } from '../queries/list-imports.server.ts';

/** Imports that are under way or done, the newest first. */
export function ImportList({ imports }: { imports: readonly ImportBrief[] }) {
  const { t, format } = useI18n();
  const stateOf = ({ state, reason }: ImportBrief) =>
    state === 'failed' ? t(`imports:failed.${reason}`) : t(`imports:state.${state}`);
  return (
    <DataTable
      caption={t('imports:recent')}
      rows={imports}
      keyOf={({ id }) => id}
      stack
      columns={[
        {
          key: 'name',
          label: t('imports:what'),
          heads: true,
          cell: ({ id, name }) => (
            <a href={paths.actImport(id)}>{name || t('imports:pastedText')}</a>
          ),
        },
        {
          key: 'state',
          label: t('imports:stateLabel'),
          cell: (one) =>
            one.actKey ? <a href={paths.act(one.actKey)}>{stateOf(one)}</a> : stateOf(one),
        },
        { key: 'by', label: t('imports:by'), cell: ({ by }) => by },
        {
          key: 'when',
          label: t('imports:when'),
          cell: ({ createdAt }) => format.dateTime(createdAt),
        },
      ]}
    />
  );
}
