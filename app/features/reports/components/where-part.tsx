import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { ChoiceField, idOf } from './choice-field.tsx';
import { DraftPart } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';

/** Where it happens, at what level, in which organisations, in what risk area. */
export function WherePart({ draft, form, notice }: PartProps) {
  const { t } = useI18n();
  const { where } = draft.content;
  const { lists } = draft;
  return (
    <DraftPart
      section="where"
      part="where"
      base={draft.digests.where}
      title={t('reports:where.title')}
      notice={notice}
    >
      <ChoiceField
        name="where.regions"
        legend={t('reports:where.regions')}
        options={lists.region}
        chosen={where.regions}
        form={form}
        open={0}
      />
      <Field
        id={idOf('where.place')}
        label={t('reports:where.place')}
        hint={t('reports:where.placeHint')}
        error={form.error('where.place')}
      >
        <TextInput
          name="where.place"
          defaultValue={form.value('where.place', where.place)}
          maxLength={200}
        />
      </Field>
      <ChoiceField
        name="where.levels"
        legend={t('reports:where.levels')}
        options={lists.education_level}
        chosen={where.levels}
        form={form}
        open={4}
      />
      <ChoiceField
        name="where.organisations"
        legend={t('reports:where.organisations')}
        options={lists.organisation_type}
        chosen={where.organisations}
        form={form}
        open={0}
      />
      <ChoiceField
        name="where.risks"
        legend={t('reports:where.risks')}
        options={lists.risk_area}
        chosen={where.risks}
        form={form}
        open={0}
      />
    </DraftPart>
  );
}
