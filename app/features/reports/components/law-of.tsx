import { longProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import type { LawText } from '#app/features/acts/queries/load-law-texts.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { LawPlate } from '#app/ui/law-plate.tsx';
import type { NormMark } from '../domain/draft-content.ts';
import type { ProvisionJson } from '../queries/version-json.server.ts';
import { markRanges } from './mark-ranges.ts';
import { unitText } from './unit-text.ts';

/** A norm's own words with the marked ones lit; where the register has none, the plate says so. */
export function LawOf(props: {
  provision: ProvisionJson;
  law: LawText | undefined;
  marks?: readonly NormMark[];
  /** Only what is cited, without its neighbours. */
  isBare?: boolean;
}) {
  const { provision, law, marks = provision.marks ?? [], isBare } = props;
  const { t, lang, format } = useI18n();
  const { act } = provision;
  const path = (provision.path ?? []) as PathUnit[];
  const isOver = act?.status === 'repealed' || act?.status === 'ceased';
  const paragraphs = (law?.paragraphs ?? []).filter(({ isContext }) => !isBare || !isContext);
  return (
    <LawPlate
      unit={path.length > 0 ? longProvision(path, { t, lang }) : t('reports:norm.wholeAct')}
      act={act?.short ?? provision.asWritten}
      edition={law && t('reports:law.edition', { date: format.date(law.edition) })}
      state={isOver ? 'repealed' : act?.status === 'in_force' ? 'in_force' : undefined}
      lang={law?.language ?? provision.language}
      paragraphs={paragraphs.map((paragraph) => ({
        key: paragraph.key,
        text: unitText(paragraph),
        context: paragraph.isContext,
        depth: Math.min(paragraph.depth, 2) as 0 | 1 | 2,
        marks: paragraph.isContext ? [] : markRanges(unitText(paragraph), marks),
      }))}
      links={
        act && <a href={paths.act(act.key, law?.provisionKey)}>{t('reports:law.inRegister')}</a>
      }
    />
  );
}
