import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { GroupTable } from '#app/features/groups/components/group-table.tsx';
import { listGroups } from '#app/features/groups/queries/list-groups.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { isId } from '#app/platform/ids.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const loader = page('signed-in', async ({ actor, lang, now, t, url }) => {
  const after = url.searchParams.get('after');
  const given = { language: lang, after: isId(after) ? after : null, now };
  const { groups, next, isAll } = await listGroups(actor, given);
  return {
    title: t(isAll ? 'groups:list.title-all' : 'groups:list.title'),
    groups,
    next,
    isAll,
    mayCreate: can(actor, 'group.first-coordinator.invite').allowed,
  };
});

export default function Groups() {
  const { t } = useI18n();
  const { title, groups, next, isAll, mayCreate } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={title}
        actions={
          mayCreate && (
            <ButtonLink look="primary" icon="plus" href={paths.newGroup()}>
              {t('groups:new.title')}
            </ButtonLink>
          )
        }
      />
      {groups.length === 0 ? (
        <EmptyState title={t('groups:list.empty-title')} heading="h2">
          {t(isAll ? 'groups:list.empty-all' : 'groups:list.empty')}
        </EmptyState>
      ) : (
        <GroupTable groups={groups} isAll={isAll} />
      )}
      <Pager {...(next ? { nextHref: `${paths.groups()}?after=${next}` } : {})} />
    </>
  );
}
