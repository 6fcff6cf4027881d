import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { GroupRole } from '#app/access/actor.ts';
import { paths } from '#app/paths.ts';
import { DataTable, type Column } from '#app/ui/data-table.tsx';

export interface Member {
  id: string;
  name: string;
  email: string | null;
  role: GroupRole;
  startedAt: string | Date;
  endedAt: string | Date | null;
  isSuspended: boolean;
  isSelf: boolean;
}

/** The people of a group; each row leads to what may be done with the place, where anything may. */
export function MemberTable(props: {
  groupId: string;
  members: readonly Member[];
  /** The reader coordinates the group. */
  mayChange: boolean;
}) {
  const { t, format } = useI18n();
  const { groupId, members, mayChange } = props;
  const columns: Column<Member>[] = [
    {
      key: 'name',
      label: t('groups:member.name'),
      heads: true,
      cell: (member) => (
        <>
          {mayChange || member.isSelf ? (
            <a href={paths.member(groupId, member.id)}>{member.name}</a>
          ) : (
            member.name
          )}
          {member.isSelf && <span className="mut"> {t('groups:member.you')}</span>}
          {member.email && <span className="sm mut wr block">{member.email}</span>}
        </>
      ),
    },
    { key: 'role', label: t('groups:role-title'), cell: ({ role }) => t(`groups:role.${role}`) },
    {
      key: 'since',
      label: t('groups:member.place'),
      cell: (member) => <PlaceDates member={member} date={format.date} />,
    },
  ];
  return (
    <DataTable
      caption={t('groups:group.members')}
      columns={columns}
      rows={members}
      keyOf={({ id }) => id}
      stack
    />
  );
}

function PlaceDates(props: { member: Member; date: (value: string | Date) => string }) {
  const { t } = useI18n();
  const { startedAt, endedAt, isSuspended } = props.member;
  const since = props.date(startedAt);
  return (
    <span className="num">
      {endedAt
        ? t('groups:member.until', { since, until: props.date(endedAt) })
        : t('groups:member.since', { since })}
      {isSuspended && <span className="mut block">{t('groups:member.suspended')}</span>}
    </span>
  );
}
