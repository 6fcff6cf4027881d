import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import { pathOfKey } from '#app/features/acts/domain/provision-path.ts';
import { actQuery } from '#app/features/acts/domain/reading/act-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { HashLine } from '#app/ui/hash-line.tsx';
import type { VersionPin } from '../queries/version-pins-sql.server.ts';

/** The norms of one version by the editions that were read for it, with the words as they were then. */
export function VersionPins({ pins }: { pins: readonly VersionPin[] }) {
  return (
    <ul className="list">
      {pins.map((pin) => (
        <li key={`${pin.provisionKey} ${pin.language}`}>
          <Pin pin={pin} />
        </li>
      ))}
    </ul>
  );
}

function Pin({ pin }: { pin: VersionPin }) {
  const { t, lang, format } = useI18n();
  const { provisionKey, act, from, words, sha256, language } = pin;
  const path = pathOfKey(provisionKey);
  const query = from ? actQuery({ language, edition: from }) : '';
  return (
    <>
      <CitationChip
        unit={path.length > 0 ? shortProvision(path, { t, lang }) : t('reports:norm.wholeAct')}
        act={act.short}
        lang={act.shortLanguage}
        href={paths.act(act.key, provisionKey, query)}
        note={from ? t('recheck:pin.edition', { date: format.date(from) }) : t('recheck:pin.none')}
      />
      {words !== null && (
        <Fold summary={t('recheck:pin.title')}>
          <div className="law-t" lang={language}>
            {words.split('\n').map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </div>
          {sha256 && <HashLine sha256={sha256} />}
        </Fold>
      )}
    </>
  );
}
