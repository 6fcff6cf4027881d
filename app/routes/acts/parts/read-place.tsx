import { ActText } from '#app/features/acts/components/act-text.tsx';
import { HeadName } from '#app/features/acts/components/head-name.tsx';
import { placeInAct, type ActAddress } from '#app/features/acts/domain/reading/act-address.ts';
import type { ActReading } from '#app/features/acts/queries/read-act.server.ts';
import type { ArticleStateView } from '#app/features/reading/queries/load-article-states.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ArticleMargin } from './article-margin.tsx';

interface ReadPlaceProps {
  /** The key of the act. */
  act: string;
  states: readonly ArticleStateView[];
  mayReport: boolean;
  reading: ActReading;
  to: (key: string | null, change?: Partial<ActAddress>) => string;
}

/** The text of the chosen place, with ways to what comes before and after it. */
export function ReadPlace({ act, states, mayReport, reading, to }: ReadPlaceProps) {
  const { edition, beside, rows, previous, next, more, place, isMissing } = reading;
  const { t } = useI18n();
  const stateOf = new Map(states.map((state) => [state.key, state]));
  const reportOf = (key: string) =>
    paths.newReport(act, {
      place: placeInAct(key),
      text: edition.language,
      edition: edition.validFrom,
    });
  return (
    <>
      {isMissing && (
        <Banner tone="warn" title={t('acts:missing.title')}>
          {t('acts:missing.text')}
        </Banner>
      )}
      {rows.length === 0 && !isMissing && <p className="md sub">{t('acts:choose')}</p>}
      <ActText
        rows={rows}
        language={edition.language}
        beside={beside?.language ?? null}
        target={reading.target}
        links={{
          hrefOf: (key) => to(key),
          historyOf: (key) => paths.unitHistory(act, key, edition.language),
          reportOf: mayReport ? reportOf : undefined,
        }}
        marginOf={(key) => <ArticleMargin act={act} state={stateOf.get(key)} />}
      />
      {place && (
        <nav className="pg noprint" aria-label={t('acts:neighbours')}>
          {more && (
            <a href={to(place.key, { from: placeInAct(more.key) })} rel="next">
              {t('acts:goesOn')} <HeadName head={more} language={edition.language} />
            </a>
          )}
          {previous && (
            <a href={to(previous.key)} rel="prev" lang={edition.language}>
              ← <HeadName head={previous} language={edition.language} />
            </a>
          )}
          {next && !more && (
            <a href={to(next.key)} rel="next" lang={edition.language}>
              <HeadName head={next} language={edition.language} /> →
            </a>
          )}
        </nav>
      )}
    </>
  );
}
