import { useLoaderData } from '@remix-run/react';
import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { placeOf } from '#app/features/acts/domain/reading/act-address.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { CoveredList } from '#app/features/coverage/components/covered-list.tsx';
import { listArticleReports } from '#app/features/reading/queries/list-article-reports.server.ts';
import { loadArticleStates } from '#app/features/reading/queries/load-article-states.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { isId } from '#app/platform/ids.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Segmented } from '#app/ui/segmented.tsx';

export const loader = page('act.read', async ({ actor, lang, params, t, url }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  const key = act && placeOf(act, params['*'] ?? '');
  if (!act || !key) throw new NotFound();
  const [state] = await loadArticleStates(actor, { articleKeys: [key] });
  if (!state) throw new NotFound();
  const onlyFindings = url.searchParams.get('found') === '1';
  const asked = url.searchParams.get('after');
  const after = isId(asked) ? asked : null;
  const list = await listArticleReports(actor, { articleKey: key, lang, onlyFindings, after });
  const name = longProvision(pathOfKey(key), { t, lang });
  return {
    title: t('reading:touching.title', { name }),
    ...list,
    ...{ name, key, onlyFindings, isFirst: after === null },
    act: { key: act.key, short: act.short },
    counts: { all: state.reports, findings: state.findings },
  };
});

/** The reports behind the numbers in an article's margin, as far as the reader may open them. */
export default function ArticleReports() {
  const data = useLoaderData<typeof loader>();
  const { title, name, key, act, reports, next, onlyFindings, isFirst, counts } = data;
  const { t } = useI18n();
  const to = (found: boolean, from?: string | null) =>
    paths.articleReports(act.key, key, { found, after: from ?? null });
  const counted = onlyFindings
    ? t('acts:findings', { count: counts.findings })
    : t('acts:touched', { count: counts.all });
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.act(act.key, key)} label={act.short}>
            {name}
          </Breadcrumb>
        }
        title={title}
        lead={t('reading:touching.lead')}
        meta={<span>{t('reading:touching.counted', { counted })}</span>}
      />
      <div className="cov-parts noprint">
        <Segmented
          label={t('coverage:list.which')}
          items={[
            { href: to(false), label: t('coverage:list.all'), current: !onlyFindings },
            { href: to(true), label: t('coverage:list.found'), current: onlyFindings },
          ]}
        />
      </div>
      {reports.length === 0 ? (
        <EmptyState title={t('reading:touching.none')} heading="h2">
          {t('reading:touching.noneHint')}
        </EmptyState>
      ) : (
        <CoveredList caption={title} lines={reports} />
      )}
      <Pager
        {...(isFirst ? {} : { previousHref: to(onlyFindings) })}
        {...(next ? { nextHref: to(onlyFindings, next) } : {})}
      />
    </>
  );
}
