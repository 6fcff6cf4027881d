import { useLoaderData } from '@remix-run/react';
import { listActivity } from '#app/features/people/queries/list-activity.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { DateTime } from '#app/ui/time.tsx';

export const loader = page('audit.security.read', async ({ actor, t, url }) => {
  const area = url.searchParams.get('area') ?? 'all';
  const before = /^\d{1,18}$/.exec(url.searchParams.get('before') ?? '')?.[0] ?? null;
  const { entries, next, areas } = await listActivity(actor, { area, before });
  const rest = new URLSearchParams({ ...(area === 'all' ? {} : { area }), before: next ?? '' });
  return {
    title: t('log:title'),
    area,
    areas,
    entries,
    nextHref: next && `${paths.audit()}?${rest}`,
  };
});

export default function ActivityLog() {
  const { t } = useI18n();
  const { title, area, areas, entries, nextHref } = useLoaderData<typeof loader>();
  const who = (entry: (typeof entries)[number]) => {
    if (entry.actorKind === 'account') return entry.actorName ?? t('ui:person.hidden');
    return t(`log:${entry.actorKind}`);
  };
  const address = (name: string) =>
    name === 'all' ? paths.audit() : `${paths.audit()}?area=${name}`;
  return (
    <>
      <PageHead title={title} lead={t('log:lead')} />
      <Tabs
        label={t('log:filter')}
        items={['all', ...areas].map((name) => ({
          href: address(name),
          label: name === 'all' ? t('log:all') : t(`log:area.${name}`),
          current: name === area,
        }))}
      />
      {entries.length === 0 ? (
        <EmptyState title={t('log:emptyTitle')}>{t('log:empty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('log:caption')}
          rows={entries}
          keyOf={({ seq }) => `e${seq}`}
          stack
          columns={[
            { key: 'at', label: t('log:when'), cell: ({ at }) => <DateTime value={at} /> },
            { key: 'who', label: t('log:who'), cell: who },
            {
              key: 'what',
              label: t('log:what'),
              heads: true,
              cell: ({ type }) => t(`log:event.${type}`),
            },
            {
              key: 'about',
              label: t('log:object'),
              cell: ({ reportId, reportNumber, aboutName }) =>
                reportId ? (
                  <a href={paths.report(reportId)}>
                    {t('log:report')} {reportNumber !== null && `№\u00A0${reportNumber}`}
                  </a>
                ) : (
                  aboutName
                ),
            },
          ]}
        />
      )}
      <Pager {...(nextHref ? { nextHref, nextLabel: t('log:older') } : {})} />
    </>
  );
}
