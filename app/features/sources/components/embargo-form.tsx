import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SourcePage } from '../queries/get-source.server.ts';

/** The day before which a source is part of no publication. */
export function EmbargoForm({ source }: { source: SourcePage }) {
  const { t } = useI18n();
  const form = useFormState('embargo');
  return (
    <Section title={t('sources:embargo.title')}>
      <p className="md sub">{t('sources:embargo.lead')}</p>
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="intent" value="embargo" />
        <Field
          id="embargoUntil"
          label={t('sources:embargo.day')}
          error={form.error('embargoUntil')}
          optional
        >
          <DateInput
            name="embargoUntil"
            defaultValue={form.value('embargoUntil', source.embargoUntil)}
          />
        </Field>
        <div className="sec-b">
          <Button small>{t('sources:embargo.save')}</Button>
        </div>
      </form>
    </Section>
  );
}
