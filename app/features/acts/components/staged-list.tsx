import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { ShownUnit } from '../queries/list-staged.server.ts';
import { useStagedName } from './use-staged-name.ts';

const deepest = 6;

/** A part of an import's tree in the order of the text, deeper units further in. */
export function StagedList(props: {
  id: string;
  units: readonly ShownUnit[];
  lang: string;
  mayMend: boolean;
}) {
  const { id, units, lang, mayMend } = props;
  const { t } = useI18n();
  const nameOf = useStagedName();
  return (
    <ol className="staged">
      {units.map((unit) => (
        <li key={unit.no} id={`u${unit.no}`} data-depth={Math.min(unit.depth, deepest)}>
          <p className="row">
            <b className={unit.isRepealed ? 'mut' : undefined}>{nameOf(unit)}</b>
            {unit.isRepealed && <span className="mut">{t('acts:unit.repealed')}</span>}
            {unit.codes.map((code) => (
              <span key={code} className="staged-q">
                {t(`imports:question.${code}`)}
              </span>
            ))}
            {mayMend && (
              <a className="staged-m noprint" href={paths.importUnit(id, unit.no)}>
                {t('imports:mend')}
                <span className="sr"> {nameOf(unit)}</span>
              </a>
            )}
          </p>
          <div lang={lang}>
            {unit.heading && <p className="b">{unit.heading}</p>}
            {unit.text && (
              <p>
                {unit.text}
                {unit.isCut && '…'}
              </p>
            )}
            {unit.note && <p className="sm mut">{unit.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
