import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { listActFilters } from '#app/features/acts/queries/list-act-filters.server.ts';
import { ActTable } from '#app/features/acts/components/act-table.tsx';
import { ActHits } from '#app/features/search/components/act-hits.tsx';
import { actSearchQuery, readActSearch } from '#app/features/search/domain/act-search-address.ts';
import { MOST_PLACES } from '#app/features/search/domain/search-address.ts';
import { searchActs } from '#app/features/search/queries/search-acts.server.ts';
import { page } from '#app/http/page.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { ActFilterForm } from './parts/act-filter-form.tsx';

/** Without words the register is a table: as much of it as is read at once. */
const TABLE_PAGE = 100;

export const loader = page('act.search', async ({ actor, lang, now, t, url }) => {
  const asked = readActSearch(url.searchParams);
  const limit = asked.words ? {} : { limit: TABLE_PAGE };
  const [filters, found] = await Promise.all([
    listActFilters(lang),
    searchActs(actor, { ...asked, ...limit, lang, day: almatyDay(now) }),
  ]);
  const words = asked.words?.text ?? '';
  return {
    title: words ? t('acts:titleOf', { words }) : t('acts:title'),
    words,
    asked: { type: asked.type, level: asked.level, status: asked.status, after: asked.after },
    filters,
    found,
    mayImport: can(actor, 'act.import-edit').allowed,
  };
});

/** The register of acts, with the search over their names and their texts. */
export default function ActList() {
  const { words, asked, filters, found, mayImport } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const isNarrowed = words !== '' || asked.type || asked.level || asked.status;
  const query = { text: words, ...asked };
  const places =
    found.places > MOST_PLACES
      ? t('acts:placesMany', { count: format.number(MOST_PLACES) })
      : t('acts:places', { count: found.places });
  return (
    <>
      <PageHead
        title={t('acts:title')}
        lead={t('acts:lead')}
        actions={
          mayImport && <ButtonLink href={paths.importAct()}>{t('imports:import')}</ButtonLink>
        }
      />
      <ActFilterForm words={words} asked={asked} filters={filters} />
      <div className="sec">
        {found.count === 0 ? (
          <EmptyState
            title={t('acts:none')}
            heading="h2"
            action={<a href={paths.acts()}>{t('acts:showAll')}</a>}
          >
            {t('acts:noneHint')}
          </EmptyState>
        ) : (
          <>
            <p className="md sub" role="status">
              {[
                found.count !== null &&
                  t(isNarrowed ? 'acts:found' : 'acts:all', { count: found.count }),
                words && found.places > 0 && places,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {words ? (
              <>
                <h2 className="sr">{t('acts:table')}</h2>
                <ActHits acts={found.acts} words={words} />
              </>
            ) : (
              <ActTable acts={found.acts} />
            )}
            <Pager
              {...(asked.after
                ? { previousHref: paths.acts(actSearchQuery({ ...query, after: null })) }
                : {})}
              {...(found.next
                ? { nextHref: paths.acts(actSearchQuery({ ...query, after: found.next })) }
                : {})}
            />
          </>
        )}
      </div>
    </>
  );
}
