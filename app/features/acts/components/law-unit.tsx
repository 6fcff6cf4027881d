import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { classes } from '#app/ui/class-names.ts';
import { longProvision } from '../domain/provision-label.ts';
import { pathOfKey } from '../domain/provision-path.ts';
import { placeInAct } from '../domain/reading/act-address.ts';
import { depthInArticle, printedNumber } from '../domain/reading/unit-print.ts';
import type { ReadUnit } from '../queries/load-unit-texts.server.ts';
import { UnitStanding } from './unit-standing.tsx';

/** Where a unit's links lead. */
export interface UnitLinks {
  hrefOf: (key: string) => string;
  historyOf: (key: string) => string;
  /** Only for those who may report. */
  reportOf?: ((key: string) => string) | undefined;
}

interface LawUnitProps {
  left: ReadUnit | null;
  right: ReadUnit | null;
  language: Language;
  beside: Language | null;
  isTarget: boolean;
  links: UnitLinks;
}

/** The words of one unit, with its number as a permanent link, its marks, and what can be done with it. */
export function LawUnit(props: LawUnitProps) {
  const { left, right, language, beside, isTarget, links } = props;
  const { t, lang } = useI18n();
  const unit = left ?? right;
  if (!unit || (!left?.text && !right?.text && !left?.note && !isMarked(unit))) return null;
  const name = longProvision(pathOfKey(unit.key), { t, lang });
  const isArticle = unit.key === unit.articleKey;
  const words = (one: ReadUnit | null, of: Language) =>
    one?.text ? (
      <p data-words="" lang={of} className={one.isRepealed ? 'rep' : undefined}>
        {one.text}
      </p>
    ) : (
      <p className="lone">
        {beside && !isArticle ? t('acts:noTwin', { code: t(`acts:code.${of}`) }) : ''}
      </p>
    );
  return (
    <div
      className={classes('lu', `d${depthInArticle(unit)}`, isTarget && 'on')}
      id={unit.key}
      data-unit={placeInAct(unit.key)}
    >
      {unit.text === '' ? (
        <span />
      ) : (
        // The place that was asked for comes into view without a script.
        <a className="lu-n" href={links.hrefOf(unit.key)} autoFocus={isTarget} aria-label={name}>
          {printedNumber(unit) ?? '¶'}
        </a>
      )}
      {words(left, language)}
      {beside && words(right, beside)}
      <UnitStanding unit={unit} />
      {!isArticle && unit.articleKey !== null && (
        <details className="lu-m noprint">
          <summary aria-label={t('acts:unitMenu', { name })}>⋯</summary>
          <div>
            {links.reportOf && <a href={links.reportOf(unit.key)}>{t('acts:reportHere')}</a>}
            <a href={links.historyOf(unit.key)}>{t('acts:history.link')}</a>
          </div>
        </details>
      )}
      {left?.note && (
        <details className="lu-f">
          <summary>{t('acts:note')}</summary>
          <p lang={language}>{left.note}</p>
        </details>
      )}
    </div>
  );
}

const isMarked = ({ isRepealed, standing }: ReadUnit) => isRepealed || standing !== null;
