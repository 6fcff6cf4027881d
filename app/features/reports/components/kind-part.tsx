import { useI18n } from '#app/i18n/i18n-context.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DraftPart } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';

/** What kind of gap it is, and what in its words allows abuse. */
export function KindPart({ draft, form, notice }: PartProps) {
  const { t } = useI18n();
  const { kind } = draft.content;
  const kinds = draft.lists.gap_kind.map((option) => ({
    ...option,
    note: demandOf(option, t),
  }));
  return (
    <DraftPart
      section="kind"
      part="kind"
      base={draft.digests.kind}
      title={t('reports:kind.title')}
      notice={notice}
    >
      <ChoiceField
        name="kind.gapKinds"
        legend={t('reports:kind.legend')}
        hint={t('reports:kind.hint')}
        options={kinds}
        chosen={kind.gapKinds}
        form={form}
        open={4}
      />
      <ChoiceField
        name="kind.factors"
        legend={t('reports:kind.factors')}
        hint={t('reports:kind.factorsHint')}
        options={draft.lists.corruption_factor}
        chosen={kind.factors}
        form={form}
        open={2}
      />
    </DraftPart>
  );
}

function demandOf(
  kind: { minCitations: number; requiresFactor: boolean },
  t: (key: string) => string,
): string {
  if (kind.minCitations > 1) return t('reports:kind.needsTwo');
  return kind.requiresFactor ? t('reports:kind.needsFactor') : '';
}
