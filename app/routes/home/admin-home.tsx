import type { AdminHome } from '#app/features/groups/queries/get-admin-home.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { AdminTodo } from './admin-todo.tsx';

/** Home of the administrator: what waits first, then accounts, groups, invitations, lists and jobs in numbers. */
export function AdminHomePage({ home, now }: { home: AdminHome; now: string }) {
  const { t, format } = useI18n();
  const { people, groups, invitations, roles, lone, listsChangedAt } = home;
  const failed = home.failed.reduce((sum, { count }) => sum + count, 0);
  const waiting = roles.length + lone.length + (failed > 0 ? 1 : 0);
  return (
    <>
      <div className="hero">
        <div>
          <p>{format.dateLong(now)}</p>
          <h1>{waiting > 0 ? t('home:waiting', { count: waiting }) : t('home:nothing')}</h1>
        </div>
        <ButtonLink look="primary" icon="plus" href={paths.newGroup()}>
          {t('groups:new.title')}
        </ButtonLink>
      </div>
      {waiting > 0 && <AdminTodo home={home} />}
      <Section
        title={t('home:admin.people')}
        more={<a href={paths.people()}>{t('home:admin.to-people')}</a>}
      >
        <DescriptionList
          items={[
            { key: 'active', term: t('home:admin.active'), value: format.number(people.active) },
            {
              key: 'signed-in',
              term: t('home:admin.signed-in'),
              value: format.number(people.signedIn),
            },
            {
              key: 'suspended',
              term: t('home:admin.suspended'),
              value: format.number(people.suspended),
            },
          ]}
        />
      </Section>
      <Section
        title={t('home:admin.groups')}
        more={<a href={paths.groups()}>{t('home:admin.to-groups')}</a>}
      >
        <DescriptionList
          items={(['active', 'proposed', 'suspended'] as const).map((key) => ({
            key,
            term: t(`home:admin.group.${key}`),
            value: format.number(groups[key]),
          }))}
        />
      </Section>
      <Section title={t('home:admin.invitations')}>
        <DescriptionList
          items={(['open', 'proposed', 'expired'] as const).map((key) => ({
            key,
            term: t(`home:admin.invitation.${key}`),
            value: format.number(invitations[key]),
          }))}
        />
      </Section>
      <Section
        title={t('home:admin.system')}
        more={<a href={paths.system()}>{t('home:admin.to-state')}</a>}
      >
        <DescriptionList
          items={[
            { key: 'failed', term: t('home:admin.failed-jobs'), value: format.number(failed) },
          ]}
        />
      </Section>
      <Section
        title={t('home:admin.lists')}
        more={<a href={paths.reference()}>{t('home:admin.to-lists')}</a>}
      >
        <p className="md sub">
          {listsChangedAt
            ? t('home:admin.lists-changed', { when: format.dateTime(listsChangedAt) })
            : t('home:admin.lists-unchanged')}
        </p>
      </Section>
    </>
  );
}
