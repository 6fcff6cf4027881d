import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { frequencies } from '../domain/frequency.ts';
import { ChoiceField, idOf } from './choice-field.tsx';
import { DraftPart } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';

/** What harm it does, to whom, to how many, how often. */
export function HarmPart({ draft, form, notice }: PartProps) {
  const { t } = useI18n();
  const { harm } = draft.content;
  return (
    <DraftPart
      section="harm"
      part="harm"
      base={draft.digests.harm}
      title={t('reports:harm.title')}
      notice={notice}
    >
      <ChoiceField
        name="harm.harms"
        legend={t('reports:harm.kinds')}
        options={draft.lists.harm_kind}
        chosen={harm.harms}
        form={form}
        open={4}
      />
      <div className="two">
        <Field
          id={idOf('harm.people')}
          label={t('reports:harm.people')}
          hint={t('reports:harm.peopleHint')}
          error={form.error('harm.people')}
        >
          <TextInput
            name="harm.people"
            defaultValue={form.value('harm.people', harm.people)}
            maxLength={500}
          />
        </Field>
        <Field
          id={idOf('harm.count')}
          label={t('reports:harm.count')}
          hint={t('reports:harm.countHint')}
          error={form.error('harm.count')}
        >
          <TextInput
            name="harm.count"
            inputMode="numeric"
            className="num"
            defaultValue={form.value('harm.count', harm.count?.toString())}
          />
        </Field>
      </div>
      <Field
        id={idOf('harm.frequency')}
        label={t('reports:harm.frequency')}
        error={form.error('harm.frequency')}
      >
        <Select
          name="harm.frequency"
          placeholder={t('ui:field.choose')}
          defaultValue={form.value('harm.frequency', harm.frequency)}
          options={frequencies.map((value) => ({ value, label: t(`reports:frequency.${value}`) }))}
        />
      </Field>
    </DraftPart>
  );
}
