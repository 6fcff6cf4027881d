import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { DiffText, type DiffPart } from '#app/ui/diff.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { longProvision } from '../domain/provision-label.ts';
import { pathOfKey } from '../domain/provision-path.ts';
import type { UnitChange } from '../domain/reading/wordings.ts';

export interface ShownWording {
  validFrom: string;
  href: string;
  words: readonly string[];
  changes: (UnitChange & { parts: readonly DiffPart[] })[];
}

/** The wordings of a place, the newest first, each with what it changed in the one before. */
export function WordingList(props: { wordings: readonly ShownWording[]; language: Language }) {
  const { wordings, language } = props;
  const { t, lang, format } = useI18n();
  return (
    <ol className="list wordings">
      {wordings.map(({ validFrom, href, changes, words }, at) => (
        <li key={validFrom} id={validFrom}>
          <h2>
            <a href={href}>
              {t('acts:editionOf', { date: format.date(`${validFrom}T00:00:00+05:00`) })}
            </a>
          </h2>
          {changes.length === 0 && (
            <p className="md sub">
              {t(at === wordings.length - 1 ? 'acts:history.first' : 'acts:history.same')}
            </p>
          )}
          {changes.map((change) => (
            <div key={change.key} className="sec-b">
              <h3 className="sm mut">
                {longProvision(pathOfKey(change.key), { t, lang })}
                {' · '}
                {t(`acts:change.${change.kind}`)}
              </h3>
              <div className="law-t">
                <DiffText parts={change.parts} lang={language} />
              </div>
            </div>
          ))}
          {words.length > 0 && (
            <Fold summary={t('acts:history.words')} open={wordings.length === 1}>
              <div className="law-t" lang={language}>
                {words.map((one, index) => (
                  <p key={index}>{one}</p>
                ))}
              </div>
            </Fold>
          )}
        </li>
      ))}
    </ol>
  );
}
