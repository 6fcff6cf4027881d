import { useLoaderData } from '@remix-run/react';
import { CoveredList } from '#app/features/coverage/components/covered-list.tsx';
import {
  cellAddress,
  coverageAddress,
  NONE,
  OTHER,
  readCellAddress,
  type CellAddress,
} from '#app/features/coverage/domain/coverage-address.ts';
import { listCovered } from '#app/features/coverage/queries/list-covered.server.ts';
import { loadChoices } from '#app/features/coverage/queries/load-choices.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n, type Translate } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Segmented } from '#app/ui/segmented.tsx';

const parts = [
  ['level', 'levels', 'Level'],
  ['area', 'areas', 'Area'],
  ['region', 'regions', 'Region'],
] as const;

export const loader = page('coverage.read', async ({ actor, lang, t, url }) => {
  const address = readCellAddress(url.searchParams);
  const [{ lines, count, next }, choices] = await Promise.all([
    listCovered(actor, { address, lang }),
    loadChoices(lang),
  ]);
  const place = parts.map(([name, list, suffix]) => {
    const labels = new Map(choices[list].map(({ key, label }) => [key, label]));
    return nameOf(address[name], labels, suffix, t);
  });
  return { title: t('coverage:list.title'), address, lines, count, next, place: place.join(' · ') };
});

function nameOf(
  key: string | null,
  labels: ReadonlyMap<string, string>,
  suffix: 'Level' | 'Area' | 'Region',
  t: Translate,
): string {
  if (key === null) return t(`coverage:list.any${suffix}`);
  if (key === OTHER || key === NONE) return t(`coverage:list.${key}${suffix}`);
  return labels.get(key) ?? key;
}

/** The reports behind one cell: as many as it says, for the same reader. */
export default function Covered() {
  const { address, lines, count, next, place } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const to = (change: Partial<CellAddress>) =>
    paths.covered(cellAddress({ ...address, after: null, ...change }));
  const { region, area } = address;
  const table = coverageAddress(
    region === null && area !== null
      ? { view: 'region', region: null, area }
      : { view: 'area', region, area: null },
  );
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.coverage(table)} label={t('coverage:list.back')} />}
        title={t('coverage:list.title')}
        lead={place}
        meta={<span>{t('coverage:list.count', { count })}</span>}
      />
      <div className="cov-parts noprint">
        <Segmented
          label={t('coverage:list.which')}
          items={[
            { href: to({ found: false }), label: t('coverage:list.all'), current: !address.found },
            { href: to({ found: true }), label: t('coverage:list.found'), current: address.found },
          ]}
        />
      </div>
      {lines.length === 0 ? (
        <EmptyState title={t('coverage:list.emptyTitle')} heading="h2">
          {t('coverage:list.empty')}
        </EmptyState>
      ) : (
        <CoveredList caption={place} lines={lines} />
      )}
      <Pager
        {...(address.after ? { previousHref: to({}) } : {})}
        {...(next ? { nextHref: to({ after: next }) } : {})}
      />
    </>
  );
}
