import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { idOf } from './choice-field.tsx';
import { DraftPart } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';

/** What would close the gap, as it could stand in the act. */
export function FixPart({ draft, form, notice }: PartProps) {
  const { t } = useI18n();
  return (
    <DraftPart
      section="fix"
      part="fix"
      base={draft.digests.fix}
      title={t('reports:fix.title')}
      hint={t('reports:fix.hint')}
      notice={notice}
    >
      <Field
        id={idOf('fix.measure')}
        label={t('reports:fix.label')}
        hideLabel
        error={form.error('fix.measure')}
      >
        <TextArea
          name="fix.measure"
          rows={3}
          maxLength={4000}
          placeholder={t('reports:fix.example')}
          defaultValue={form.value('fix.measure', draft.content.fix.measure)}
        />
      </Field>
    </DraftPart>
  );
}
