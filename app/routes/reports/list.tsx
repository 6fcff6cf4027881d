import { useLoaderData } from '@remix-run/react';
import { ReportTable } from '#app/features/reports/components/report-table.tsx';
import { listReports } from '#app/features/reports/queries/list-reports.server.ts';
import { readListAddress, listAddress } from '#app/features/reports/domain/list-address.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterPill } from '#app/ui/filter-pill.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { reportViews } from '#app/features/reports/domain/list-address.ts';

export const loader = page('draft.create', async ({ actor, lang, now, t, url }) => {
  const address = readListAddress(url.searchParams);
  const { lines, next } = await listReports(actor, { ...address, lang, now });
  return { title: t('reports:title'), address, lines, next };
});

/** The reports of one's groups: what stands where, what comes next and by whom. */
export default function ReportList() {
  const { address, lines, next } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const to = (change: Partial<typeof address>) =>
    paths.reports(listAddress({ ...address, after: null, ...change }));
  return (
    <>
      <PageHead
        title={t('reports:title')}
        actions={
          <ButtonLink look="primary" icon="plus" href={paths.newReport()} data-key="KeyN">
            {t('reports:new')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('reports:list.views')}
        items={reportViews.map((view) => ({
          href: to({ view }),
          label: t(`reports:view.${view}`),
          current: view === address.view,
        }))}
      />
      <div className="fil">
        {address.mine ? (
          <FilterPill
            label={t('reports:list.mine')}
            value={t('reports:list.yes')}
            clearHref={to({ mine: false })}
          />
        ) : (
          <a className="f" href={to({ mine: true })}>
            {t('reports:list.mine')}
          </a>
        )}
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={t(`reports:empty.${address.view}`)}
          heading="h2"
          action={
            address.view === 'all' || address.view === 'drafts' ? (
              <ButtonLink href={paths.newReport()}>{t('reports:new')}</ButtonLink>
            ) : undefined
          }
        >
          {t('reports:empty.hint')}
        </EmptyState>
      ) : (
        <>
          <h2 className="sr">{t(`reports:view.${address.view}`)}</h2>
          <ReportTable caption={t('reports:title')} lines={lines} />
        </>
      )}
      <Pager
        {...(address.after ? { previousHref: to({}) } : {})}
        {...(next ? { nextHref: to({ after: next }) } : {})}
      />
      <p className="sec-b">
        <a className="md" href={paths.deletedDrafts()}>
          {t('reports:deleted.title')}
        </a>
      </p>
    </>
  );
}
