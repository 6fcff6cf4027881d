import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable, type Column } from '#app/ui/data-table.tsx';

interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  officeRole: OfficeRole | null;
  isSuspended: boolean;
  groups: readonly { id: string; name: string; role: GroupRole }[];
}

/** The directory: who is who, where, and whether they may come in. */
export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  const { t } = useI18n();
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      label: t('people:list.person'),
      heads: true,
      cell: ({ id, name, email }) => (
        <>
          <a href={paths.person(id)}>{name}</a>
          {email && <span className="sm mut wr block">{email}</span>}
        </>
      ),
    },
    {
      key: 'role',
      label: t('people:profile.role'),
      cell: ({ officeRole, groups }) =>
        officeRole ? t(`people:office-role.${officeRole}`) : <Places groups={groups} />,
    },
    {
      key: 'status',
      label: t('people:filter.status'),
      cell: ({ isSuspended }) => t(isSuspended ? 'people:list.suspended' : 'people:list.active'),
    },
  ];
  return (
    <DataTable
      caption={t('people:list.accounts')}
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
      stack
    />
  );
}

function Places({ groups }: { groups: PersonRow['groups'] }) {
  const { t } = useI18n();
  if (groups.length === 0) return <span className="mut">{t('people:list.no-group')}</span>;
  return (
    <ul>
      {groups.map(({ id, name, role }) => (
        <li key={id}>
          {t(`groups:role.${role}`)}: <a href={paths.group(id)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
