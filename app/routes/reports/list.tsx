import { useLoaderData } from '@remix-run/react';
import { ReportFilters } from '#app/features/reports/components/report-filters.tsx';
import { SealedList } from '#app/features/reports/components/sealed-list.tsx';
import { ReportTable } from '#app/features/reports/components/report-table.tsx';
import { countReports } from '#app/features/reports/queries/count-reports.server.ts';
import { listReports, mineOf } from '#app/features/reports/queries/list-reports.server.ts';
import { listSealed } from '#app/features/reports/queries/list-sealed.server.ts';
import { countText } from '#app/features/reports/domain/count-limit.ts';
import {
  filterNames,
  listAddress,
  readListAddress,
  reportViews,
  type ListAddress,
} from '#app/features/reports/domain/list-address.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';

export const loader = page('draft.create', async ({ actor, lang, now, t, url }) => {
  const address = readListAddress(url.searchParams);
  const [{ lines, next }, counts, sealed] = await Promise.all([
    listReports(actor, { ...address, lang, now }),
    countReports(actor, { ...address, mineOf: mineOf(actor, address), lang }),
    showsSealed(address) ? listSealed(actor) : [],
  ]);
  return { title: t('reports:title'), address, lines, next, counts, sealed };
});

/** What is sealed has nothing to be narrowed by. */
const showsSealed = ({ view, after, ...address }: ListAddress): boolean =>
  (view === 'all' || view === 'closed') &&
  after === null &&
  !address.mine &&
  !filterNames.some((name) => address[name]);

/** The reports of one's groups: what stands where, what comes next and by whom. */
export default function ReportList() {
  const { address, lines, next, counts, sealed } = useLoaderData<typeof loader>();
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
          count: countText(counts.views[view]),
          current: view === address.view,
        }))}
      />
      <ReportFilters address={address} counts={counts} />
      {lines.length === 0 ? (
        <Empty address={address} />
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
      <SealedList reports={sealed} />
      <p className="sec-b">
        <a className="md" href={paths.deletedDrafts()}>
          {t('reports:deleted.title')}
        </a>
      </p>
    </>
  );
}

function Empty({ address }: { address: ListAddress }) {
  const { t } = useI18n();
  const { view } = address;
  if (address.mine || filterNames.some((name) => address[name])) {
    return (
      <EmptyState
        title={t('reports:empty.filtered')}
        heading="h2"
        action={
          <ButtonLink href={paths.reports(view === 'all' ? '' : `?view=${view}`)}>
            {t('reports:list.clear')}
          </ButtonLink>
        }
      >
        {t('reports:empty.filteredHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(`reports:empty.${view}`)}
      heading="h2"
      action={
        view === 'all' || view === 'drafts' ? (
          <ButtonLink href={paths.newReport()}>{t('reports:new')}</ButtonLink>
        ) : undefined
      }
    >
      {t('reports:empty.hint')}
    </EmptyState>
  );
}
