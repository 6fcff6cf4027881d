import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CitationChip } from '#app/ui/citation-chip.tsx';
import type { VersionJson } from '../queries/version-json.server.ts';
import { ConflictHint } from './conflict-hint.tsx';
import { ConflictRank } from './conflict-rank.tsx';
import { sideName, type ConflictView, type ShownSide } from './conflict-view.ts';
import { LawOf } from './law-of.tsx';

/** Norms that stand against one another: their texts side by side, what the rules hint at, what the filer says. */
export function ConflictSides(props: {
  view: ConflictView;
  version: VersionJson;
  laws: readonly LawText[];
}) {
  const { view, version, laws } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { relation, sides } = view;
  const kinds = version.choices.filter(({ list }) => list === 'conflict_kind');
  const losers = new Set(view.hint?.yielding.map(({ at }) => at));
  const yields = sides.find(({ place }) => place === version.conflict?.yields);
  return (
    <div data-conflict="">
      {relation === 'conflict' && kinds.length > 0 && (
        <p className="md">
          {t('conflict:kinds')}: {kinds.map(({ label, other }) => label ?? other).join('; ')}
        </p>
      )}
      <div className="vs sec-b">
        {sides.map((side, at) => (
          <Side
            key={side.place}
            side={side}
            laws={laws}
            title={
              relation === 'mismatch'
                ? t(`ui:language.${side.provision.language}`)
                : t('conflict:side', { n: at + 1 })
            }
            note={losers.has(at) ? t('conflict:mayYield') : null}
          />
        ))}
      </div>
      {relation === 'mismatch' && <p className="md sub sec-b">{t('conflict:notJudged')}</p>}
      <ConflictHint
        view={view}
        precedence={version.precedence}
        isSpecial={kinds.some(({ key }) => key === 'general_special')}
      />
      {yields && relation === 'conflict' && (
        <div className="sec-b md">
          <p className="b">{t('conflict:said', { name: sideName(yields.provision, i18n) })}</p>
          <p className="pre">{version.conflict?.why}</p>
        </div>
      )}
    </div>
  );
}

function Side(props: {
  side: ShownSide;
  laws: readonly LawText[];
  title: string;
  note: string | null;
}) {
  const { side, laws, title, note } = props;
  const { provision } = side;
  // The words of one language never stand for those of the other.
  const law = laws.find(
    ({ provisionKey, language }) =>
      provisionKey === provision.provisionKey && language === provision.language,
  );
  return (
    <div>
      <p className="md">
        <b>{title}</b>
        {note && <> · {note}</>}
        <br />
        <span className="sub">
          <ConflictRank act={provision.act} />
        </span>
      </p>
      {provision.act ? (
        <LawOf provision={provision} law={law} isBare />
      ) : (
        <p className="sec-b">
          <CitationChip unit={provision.asWritten} state="raw" note="" />
        </p>
      )}
    </div>
  );
}
