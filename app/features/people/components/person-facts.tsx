import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';

interface PersonFactsProps {
  person: {
    email: string | null;
    officeRole: OfficeRole | null;
    createdAt: string | Date;
    openSessions: number;
    groups: readonly { id: string; name: string; role: GroupRole }[];
  };
}

/** What the directory knows of an account. */
export function PersonFacts({ person }: PersonFactsProps) {
  const { t, format } = useI18n();
  const { email, officeRole, createdAt, openSessions, groups } = person;
  return (
    <DescriptionList
      items={[
        { key: 'email', term: t('people:email'), value: email },
        {
          key: 'role',
          term: t('people:profile.role'),
          value: officeRole && t(`people:office-role.${officeRole}`),
        },
        ...groups.map(({ id, name, role }) => ({
          key: id,
          term: t(`groups:role.${role}`),
          value: <a href={paths.group(id)}>{name}</a>,
        })),
        { key: 'since', term: t('people:person.since'), value: format.dateLong(createdAt) },
        {
          key: 'sessions',
          term: t('people:person.sessions'),
          value: format.number(openSessions),
        },
      ]}
    />
  );
}
