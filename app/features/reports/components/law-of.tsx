import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Fold } from '#app/ui/fold.tsx';
import { HashLine } from '#app/ui/hash-line.tsx';
import { LawPlate } from '#app/ui/law-plate.tsx';
import type { NormMark } from '../domain/draft-content.ts';
import type { ProvisionJson } from '../queries/version-json.server.ts';
import { isRepealed } from './laws-of.ts';
import { markRanges } from './mark-ranges.ts';
import { unitText } from './unit-text.ts';

export interface LawOfProps {
  provision: ProvisionJson;
  law: LawText | undefined;
  /** The same place in the other languages of the act; folded under it. */
  others?: readonly LawText[];
  marks?: readonly NormMark[];
  /** Only what is cited, without its neighbours. */
  isBare?: boolean;
}

/** A norm's own words with the marked ones lit; where the register has none, the plate says so. */
export function LawOf(props: LawOfProps) {
  const { provision, law, others = [], marks = provision.marks ?? [], isBare } = props;
  const { t, lang, format } = useI18n();
  const { act } = provision;
  const path = (provision.path ?? []) as PathUnit[];
  const isOver = act?.status === 'repealed' || act?.status === 'ceased' || isRepealed(law);
  const shown = (text: LawText | undefined) =>
    (text?.paragraphs ?? []).filter(({ isContext }) => !isBare || !isContext);
  return (
    <LawPlate
      unit={path.length > 0 ? longProvision(path, { t, lang }) : t('reports:norm.wholeAct')}
      act={act?.short ?? provision.asWritten}
      edition={law && t('reports:law.edition', { date: format.date(law.edition) })}
      state={isOver ? 'repealed' : act?.status === 'in_force' ? 'in_force' : undefined}
      lang={law?.language ?? provision.language}
      paragraphs={shown(law).map((paragraph) => ({
        key: paragraph.key,
        text: unitText(paragraph),
        context: paragraph.isContext,
        depth: Math.min(paragraph.depth, 2) as 0 | 1 | 2,
        marks: paragraph.isContext ? [] : markRanges(unitText(paragraph), marks),
      }))}
      links={
        act && <a href={paths.act(act.key, law?.provisionKey)}>{t('reports:law.inRegister')}</a>
      }
    >
      {provision.pin?.sha256 && (
        <Fold summary={t('recheck:pin.edition', { date: format.date(provision.pin.from) })}>
          <HashLine sha256={provision.pin.sha256} />
        </Fold>
      )}
      {others.map((other) => (
        <Fold
          key={other.language}
          summary={<span lang={other.language}>{t(`ui:language.${other.language}`)}</span>}
        >
          <div className="law-t" lang={other.language}>
            {shown(other).map((paragraph) => (
              <p key={paragraph.key} className={paragraph.isContext ? 'ctx' : undefined}>
                {unitText(paragraph)}
              </p>
            ))}
          </div>
        </Fold>
      ))}
    </LawPlate>
  );
}
