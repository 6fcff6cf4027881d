import { useLoaderData } from '@remix-run/react';
import { ActsGrid } from '#app/features/coverage/components/acts-grid.tsx';
import { actsTable } from '#app/features/coverage/domain/acts-read.ts';
import { getActsRead } from '#app/features/coverage/queries/get-acts-read.server.ts';
import { loadChoices } from '#app/features/coverage/queries/load-choices.server.ts';
import { page } from '#app/http/page.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { CoverageTabs } from './parts/coverage-tabs.tsx';
import { Downloads } from './parts/downloads.tsx';

export const loader = page('coverage.read', async ({ actor, lang, now, t }) => {
  const [acts, { levels }] = await Promise.all([
    getActsRead(actor, { lang, today: almatyDay(now) }),
    loadChoices(lang),
  ]);
  return {
    title: t('coverage:acts.title'),
    now: now.toISOString(),
    table: actsTable(acts, levels),
  };
});

/** How much of the acts has been read, by the levels of education that they are about. */
export default function ActsRead() {
  const { table, now } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const caption = t('coverage:acts.caption');
  return (
    <>
      <PageHead
        title={t('coverage:title')}
        meta={<span>{t('coverage:asOf', { date: format.dateLong(now) })}</span>}
        actions={<Downloads query="?view=acts" />}
      />
      <p className="lead-s">
        {t('coverage:acts.lead', { read: table.total.read, all: table.total.articles })}
      </p>
      <CoverageTabs current="acts" />
      {table.rows.length === 0 ? (
        <EmptyState title={t('coverage:acts.emptyTitle')} heading="h2">
          {t('coverage:acts.empty')}
        </EmptyState>
      ) : (
        <div className="cov-sec">
          <h2>{caption}</h2>
          <p className="sm mut">{t('coverage:acts.hint')}</p>
          <ActsGrid caption={caption} table={table} />
        </div>
      )}
    </>
  );
}
