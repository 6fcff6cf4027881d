import { useLoaderData } from '@remix-run/react';
import { CoverageGrid } from '#app/features/coverage/components/coverage-grid.tsx';
import { CoverageMap } from '#app/features/coverage/components/coverage-map.tsx';
import {
  cellAddress,
  coverageAddress,
  readCoverageAddress,
  type CoverageAddress,
} from '#app/features/coverage/domain/coverage-address.ts';
import { getCoverage } from '#app/features/coverage/queries/get-coverage.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Select } from '#app/ui/select.tsx';
import { CoverageTabs } from './parts/coverage-tabs.tsx';
import { Downloads } from './parts/downloads.tsx';
import { Legend } from './parts/legend.tsx';

export const loader = page('coverage.read', async ({ actor, lang, now, t, url }) => {
  const address = readCoverageAddress(url.searchParams);
  const coverage = await getCoverage(actor, { address, lang });
  const isOffice = actor.kind === 'account' && actor.officeRole !== null;
  return { title: t('coverage:title'), address, isOffice, now: now.toISOString(), ...coverage };
});

/** Where somebody has looked and where nobody has: a map of the regions, and a table by levels. */
export default function Coverage() {
  const { address, table, tiles, areas, regions, isOffice, now } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { view } = address;
  const list = view === 'area' ? regions : areas;
  const picked = list.find(({ key }) => key === address[view === 'area' ? 'region' : 'area']);
  const caption = picked
    ? t(`coverage:table.${view}In`, { name: picked.label })
    : t(`coverage:table.${view}`);
  const seen = tiles.filter(({ reports }) => reports > 0);
  const unseen = tiles.filter(({ reports }) => reports === 0);
  const to = (change: Partial<CoverageAddress>) =>
    paths.coverage(coverageAddress({ ...address, ...change }));
  return (
    <>
      <PageHead
        title={t('coverage:title')}
        meta={<span>{t('coverage:asOf', { date: format.dateLong(now) })}</span>}
        actions={<Downloads query={coverageAddress(address)} />}
      />
      <p className="lead-s">
        {picked
          ? t('coverage:leadIn', { count: table.total.reports, name: picked.label })
          : t('coverage:lead', {
              count: table.total.reports,
              regions: seen.length,
              all: tiles.length,
            })}{' '}
        <em>
          {table.blanks === 0
            ? t('coverage:noBlanks')
            : t('coverage:blanks', { blanks: table.blanks, places: table.places })}
        </em>
      </p>
      <CoverageTabs current={view} />
      <div className="cov-top">
        <section aria-labelledby="where">
          <h2 id="where">{t('coverage:map.title')}</h2>
          <p className="sm mut">{t('coverage:map.hint')}</p>
          <CoverageMap
            tiles={tiles}
            chosen={address.region}
            hrefOf={(region) =>
              paths.coverage(coverageAddress({ view: 'area', region, area: null }))
            }
          />
        </section>
        <div>
          <Filter address={address} list={list} />
          <Legend />
          {unseen.length > 0 && (
            <p className="sm">
              {t('coverage:map.unseen', { names: unseen.map(({ label }) => label).join(', ') })}
            </p>
          )}
          <p className="sm mut">{t(`coverage:counted.${isOffice ? 'office' : 'group'}`)}</p>
          <p className="sm mut">{t('coverage:several')}</p>
        </div>
      </div>
      <div>
        <div className="sec-h">
          <h2>{caption}</h2>
          {picked && (
            <a className="more" href={to({ region: null, area: null })}>
              {t(view === 'area' ? 'coverage:map.all' : 'coverage:list.anyArea')}
            </a>
          )}
        </div>
        <p className="sm mut">{t('coverage:table.legend')}</p>
        <CoverageGrid
          caption={caption}
          rowHead={t(`coverage:table.${view}Head`)}
          table={table}
          now={now}
          hrefOf={(row, level) =>
            paths.covered(
              cellAddress({
                level,
                area: view === 'area' ? row : address.area,
                region: view === 'region' ? row : address.region,
                found: false,
                after: null,
              }),
            )
          }
        />
      </div>
    </>
  );
}

function Filter(props: {
  address: CoverageAddress;
  list: readonly { key: string; label: string }[];
}) {
  const { address, list } = props;
  const { t } = useI18n();
  const name = address.view === 'area' ? 'region' : 'area';
  return (
    <form method="get" className="cov-filter noprint">
      {address.view !== 'area' && <input type="hidden" name="view" value={address.view} />}
      <label htmlFor="narrow">{t(`coverage:filter.${name}`)}</label>
      <Select
        id="narrow"
        name={name}
        defaultValue={address[name] ?? ''}
        placeholder={t(`coverage:filter.${name === 'region' ? 'allRegions' : 'allAreas'}`)}
        options={list.map(({ key, label }) => ({ value: key, label }))}
      />
      <Button>{t('coverage:filter.submit')}</Button>
    </form>
  );
}
