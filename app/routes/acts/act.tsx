import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { ActChoosers } from '#app/features/acts/components/act-choosers.tsx';
import { ActFacts } from '#app/features/acts/components/act-facts.tsx';
import { ActOutline } from '#app/features/acts/components/act-outline.tsx';
import { GapBar } from '#app/features/acts/components/gap-bar.tsx';
import {
  actQuery,
  placeOf,
  readActAddress,
  type ActAddress,
} from '#app/features/acts/domain/reading/act-address.ts';
import { printedName } from '#app/features/acts/domain/reading/unit-print.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { readAct } from '#app/features/acts/queries/read-act.server.ts';
import { loadArticleStates } from '#app/features/reading/queries/load-article-states.server.ts';
import { readWords } from '#app/features/search/domain/search-words.ts';
import { searchInAct } from '#app/features/search/queries/search-in-act.server.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Fold } from '#app/ui/fold.tsx';
import { almatyDay } from '#app/i18n/format.ts';
import { ActHead } from './parts/act-head.tsx';
import { ActSearchBox } from './parts/act-search-box.tsx';
import { HitsInAct } from './parts/hits-in-act.tsx';
import { ReadPlace } from './parts/read-place.tsx';

export const handle: Handle = {
  keys: (t) => [{ keys: ['m'], label: t('acts:gap.key') }],
};

export const loader = page('act.read', async ({ actor, lang, params, session, url, now }) => {
  const act = await getAct(actor, { key: params.key!, lang });
  const key = act && placeOf(act, params['*'] ?? '');
  if (!act || key === undefined) throw new NotFound();
  const address = readActAddress(url.searchParams);
  const { editions } = act;
  const reading = await readAct({
    editions,
    address,
    pageLanguage: lang,
    today: almatyDay(now),
    key,
  });
  const words = readWords(address.words);
  const hits =
    reading &&
    words &&
    (await searchInAct({ editionId: reading.edition.id, words, from: address.from }));
  const articles = reading?.rows.flatMap(({ left }) =>
    left !== null && left.key === left.articleKey ? [left.key] : [],
  );
  const states = hits ? [] : await loadArticleStates(actor, { articleKeys: articles ?? [] });
  const group = session?.account.memberships[0];
  const mayReport =
    group !== undefined && can(actor, 'draft.create', { id: group.groupId }).allowed;
  const place = key && reading && printedName(key, reading.edition.language);
  return {
    title: place ? `${place} · ${act.short}` : act.short,
    act,
    address,
    reading,
    hits,
    states,
    mayReport,
    mayCorrect: can(actor, 'act.import-edit').allowed,
  };
});
type ActPageData = Awaited<ReturnType<typeof loader>>;

/** An act: its requisites and outline, and the text of the place that is chosen. */
export default function ActView() {
  const data = useLoaderData<typeof loader>() as ActPageData;
  const { act, address, reading, hits, states, mayReport, mayCorrect } = data;
  const { t } = useI18n();
  if (!reading) {
    return (
      <>
        <ActHead {...{ act, mayReport, mayCorrect }} />
        <ActFacts act={act} />
        <p className="md sub sec">{t('acts:noTexts')}</p>
      </>
    );
  }
  const place = reading.place?.key ?? null;
  const chosen = { language: address.language, edition: address.edition, beside: address.beside };
  const to = (key: string | null, change: Partial<ActAddress> = {}) =>
    paths.act(act.key, key, actQuery({ ...chosen, ...change }));
  const asked = reading.target ?? place;
  const isOutlineAlone = !hits && reading.rows.length === 0;
  return (
    <>
      <ActHead {...{ act, mayReport, mayCorrect }} />
      <Fold summary={t('acts:facts')} open={place === null && !hits}>
        <ActFacts act={act} />
      </Fold>
      <div className={isOutlineAlone ? 'act-page alone' : 'act-page'} data-act={paths.act(act.key)}>
        <div className="act-side noprint">
          <ActSearchBox act={act.key} address={address} />
          <details className="fold act-fold" open={place === null && !hits}>
            <summary>{t('acts:outline')}</summary>
            <ActOutline
              outline={reading.outline}
              language={reading.edition.language}
              current={place}
              hrefOf={(key) => to(key)}
            />
          </details>
        </div>
        <div className="act-main">
          <ActChoosers
            editions={act.editions}
            edition={reading.edition}
            beside={reading.beside}
            address={address}
            hrefOf={(change) => to(asked, change)}
            action={paths.act(act.key, asked)}
          />
          {hits ? (
            <HitsInAct
              hits={hits}
              words={address.words}
              to={to}
              language={reading.edition.language}
            />
          ) : (
            <ReadPlace
              act={act.key}
              states={states}
              mayReport={mayReport}
              reading={reading}
              to={to}
            />
          )}
          {mayReport && !hits && (
            <GapBar
              act={act.key}
              editions={[reading.edition, ...(reading.beside ? [reading.beside] : [])]}
            />
          )}
        </div>
      </div>
    </>
  );
}
