import { useLoaderData } from '@remix-run/react';
import {
  MOST_COUNTED,
  hitKinds,
  readSearchAddress,
  searchAddress,
} from '#app/features/search/domain/search-address.ts';
import { searchActs } from '#app/features/search/queries/search-acts.server.ts';
import { search } from '#app/features/search/queries/search.server.ts';
import { page } from '#app/http/page.ts';
import { almatyDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { paths } from '#app/paths.ts';
import { A_FEW_ACTS, HitSection } from './parts/hit-section.tsx';
import { NamedReportLine } from './parts/named-report.tsx';
import { SearchBox } from './parts/search-box.tsx';

export const loader = page('act.search', async ({ actor, lang, now, t, url }) => {
  const { words, kind, after } = readSearchAddress(url.searchParams);
  const everyAct = { words, type: null, level: null, status: null };
  const [{ counts, ...found }, acts] = await Promise.all([
    search(actor, { words, kind, after }),
    words
      ? searchActs(actor, {
          ...everyAct,
          after: kind === 'act' ? after : null,
          lang,
          day: almatyDay(now),
          ...(kind === 'act' ? {} : { limit: A_FEW_ACTS }),
        })
      : { count: 0, acts: [], next: null },
  ]);
  return {
    title: words ? t('search:titleOf', { words: words.text }) : t('search:title'),
    words: words?.text ?? null,
    kind,
    after,
    counts: { ...counts, act: acts.count ?? MOST_COUNTED + 1 },
    found: { ...found, acts: acts.acts, next: kind === 'act' ? acts.next : found.next },
  };
});
export type SearchPage = Awaited<ReturnType<typeof loader>>;

/** What holds the words among all that is open to the reader, by kind, with how many there are. */
export default function Search() {
  const { t, format } = useI18n();
  const { words: text, kind, after, counts, found } = useLoaderData<typeof loader>() as SearchPage;
  const all = hitKinds.reduce((sum, one) => sum + counts[one], 0);
  const shown = (count: number) =>
    count > MOST_COUNTED
      ? t('search:moreThan', { count: format.number(MOST_COUNTED) })
      : format.number(count);
  const kinds = hitKinds.filter((one) => kind === one || (kind === null && counts[one] > 0));
  return (
    <>
      <PageHead title={t('search:title')} lead={t('search:hint')} />
      <SearchBox text={text ?? ''} kind={kind} />
      {text !== null && (
        <>
          <Tabs
            label={t('search:kinds')}
            items={[null, ...hitKinds].map((one) => ({
              href: paths.search(searchAddress({ text, kind: one })),
              label: t(`search:kind.${one ?? 'all'}`),
              current: one === kind,
              ...(one ? { count: shown(counts[one]) } : {}),
            }))}
          />
          {found.named && <NamedReportLine report={found.named} />}
          {all === 0 && !found.named && (
            <EmptyState title={t('search:noneTitle')} heading="h2">
              {t('search:none')}
            </EmptyState>
          )}
          {all > 0 &&
            kinds.map((one) => (
              <HitSection
                key={one}
                kind={one}
                found={found}
                isAlone={kind !== null}
                after={after}
                text={text}
                count={counts[one]}
                counted={shown(counts[one])}
              />
            ))}
        </>
      )}
    </>
  );
}
