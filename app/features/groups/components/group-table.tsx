import type { GroupKind, GroupRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable, type Column } from '#app/ui/data-table.tsx';

interface Group {
  id: string;
  name: string;
  kind: GroupKind;
  status: string;
  regions: readonly string[];
  coordinators: readonly string[];
  memberCount: number;
  role: GroupRole | null;
}

/** Groups, a row each; the office sees who answers for each, a member the own role in it. */
export function GroupTable(props: { groups: readonly Group[]; isAll: boolean }) {
  const { t } = useI18n();
  const columns: Column<Group>[] = [
    {
      key: 'name',
      label: t('groups:form.name'),
      heads: true,
      cell: (group) => (
        <>
          <a href={paths.group(group.id)}>{group.name}</a>
          {group.status !== 'active' && (
            <span className="mut"> {t(`groups:status.${group.status}`)}</span>
          )}
        </>
      ),
    },
    { key: 'kind', label: t('groups:form.kind'), cell: ({ kind }) => t(`groups:kind.${kind}`) },
    { key: 'regions', label: t('groups:form.regions'), cell: ({ regions }) => regions.join(', ') },
    props.isAll
      ? {
          key: 'who',
          label: t('groups:list.coordinators'),
          cell: ({ coordinators }) =>
            coordinators.length > 0 ? coordinators.join(', ') : t('groups:list.no-coordinator'),
        }
      : {
          key: 'role',
          label: t('groups:list.own-role'),
          cell: ({ role }) => role && t(`groups:role.${role}`),
        },
    {
      key: 'people',
      label: t('groups:list.people'),
      figures: true,
      cell: ({ memberCount }) => t('groups:list.count', { count: memberCount }),
    },
  ];
  return (
    <DataTable
      caption={t('groups:list.title')}
      columns={columns}
      rows={props.groups}
      keyOf={({ id }) => id}
      stack
    />
  );
}
