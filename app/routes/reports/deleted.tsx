import { useLoaderData } from '@remix-run/react';
import { listDeleted } from '#app/features/reports/queries/list-deleted.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { DateTime } from '#app/ui/time.tsx';

export const loader = page('draft.delete', async ({ actor, now, t }) => ({
  title: t('reports:deleted.title'),
  drafts: await listDeleted(actor, now),
}));

/** Drafts that were deleted in the last 30 days, each with its way back. */
export default function DeletedDrafts() {
  const { drafts } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.reports()} label={t('reports:title')}>
            {t('reports:deleted.title')}
          </Breadcrumb>
        }
        title={t('reports:deleted.title')}
        lead={t('reports:draft.deleteHint')}
      />
      {drafts.length === 0 ? (
        <EmptyState title={t('reports:deleted.none')} heading="h2" />
      ) : (
        <ul className="list">
          {drafts.map(({ id, title, deletedAt }) => (
            <li key={id} className="row sp">
              <span>
                {title || t('reports:untitled')}
                <br />
                <span className="sm mut">{deletedAt && <DateTime value={deletedAt} />}</span>
              </span>
              <form method="post" action={paths.deleteDraft(id)}>
                <input type="hidden" name="intent" value="restore" />
                <Button small icon="undo-2">
                  {t('reports:draft.restore')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
