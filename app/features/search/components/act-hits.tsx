import { useRequisites } from '#app/features/acts/components/use-requisites.ts';
import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { actQuery } from '#app/features/acts/domain/reading/act-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { ActHit } from '../queries/search-acts.server.ts';
import { isWritten, Marked } from './marked.tsx';

/** Acts with the best places of their texts; `words` leads to the rest of the places. */
export function ActHits({ acts, words }: { acts: readonly ActHit[]; words: string }) {
  const { t } = useI18n();
  const requisites = useRequisites();
  return (
    <ol className="list">
      {acts.map((act) => (
        <li key={act.id}>
          <h3>
            <a href={paths.act(act.key)} lang={act.textLanguage}>
              {act.short}
            </a>
          </h3>
          <p className="md mut">
            {requisites(act)} · {t(`acts:${act.status}`)}
          </p>
          {act.units.map((unit) => (
            <p key={`${unit.language} ${unit.key}`} className="md sec-b" lang={unit.language}>
              <a href={paths.act(act.key, unit.key, actQuery({ language: unit.language }))}>
                <PlaceName of={unit.key} />
              </a>{' '}
              {unit.heading && <span className="mut">{unit.heading} </span>}
              {isWritten(unit.excerpt) && <Marked excerpt={unit.excerpt} />}
            </p>
          ))}
          {(act.places === null || act.places > act.units.length) && act.units.length > 0 && (
            <p className="md sec-b">
              <a
                href={paths.act(
                  act.key,
                  null,
                  actQuery({ words, language: act.units[0]?.language ?? null }),
                )}
              >
                {act.places === null
                  ? t('search:placesMany')
                  : t('search:places', { count: act.places })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function PlaceName({ of }: { of: string }) {
  const { t, lang } = useI18n();
  return <span lang={lang}>{longProvision(pathOfKey(of), { t, lang })}</span>;
}
