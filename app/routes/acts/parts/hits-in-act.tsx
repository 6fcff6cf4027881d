import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { placeInAct, type ActAddress } from '#app/features/acts/domain/reading/act-address.ts';
import { isWritten, Marked } from '#app/features/search/components/marked.tsx';
import type { FoundInAct } from '#app/features/search/queries/search-in-act.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Pager } from '#app/ui/pager.tsx';

interface HitsInActProps {
  hits: FoundInAct;
  words: string;
  language: Language;
  to: (key: string | null, change?: Partial<ActAddress>) => string;
}

/** Where the words stand in the act, in the order of its text. */
export function HitsInAct({ hits, words, language, to }: HitsInActProps) {
  const { t, lang } = useI18n();
  if (hits.count === 0) {
    return (
      <EmptyState
        title={t('acts:withinNone')}
        heading="h2"
        action={<a href={to(null)}>{t('acts:withinAll')}</a>}
      >
        {t('acts:withinNoneHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="md sub" role="status">
        {t('acts:withinFound', { count: hits.count })}
        {' · '}
        <a href={to(null)}>{t('acts:withinAll')}</a>
      </p>
      <ol className="list act-hits">
        {hits.units.map(({ key, excerpt, heading }) => (
          <li key={key}>
            <h2>
              <a href={to(key)}>{longProvision(pathOfKey(key), { t, lang })}</a>
              {heading && (
                <span className="mut" lang={language}>
                  {' '}
                  {heading}
                </span>
              )}
            </h2>
            {isWritten(excerpt) && (
              <p className="law-t sm" lang={language}>
                <Marked excerpt={excerpt} />
              </p>
            )}
          </li>
        ))}
      </ol>
      <Pager
        {...(hits.next ? { nextHref: to(null, { words, from: placeInAct(hits.next) }) } : {})}
      />
    </>
  );
}
