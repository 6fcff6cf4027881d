import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Select } from '#app/ui/select.tsx';
import { dayNotes } from '../domain/office-days.ts';

/** Marks a weekday as free, or a Saturday or Sunday as worked. */
export function OfficeDayForm({ form, year }: { form: FormState; year: number }) {
  const { t } = useI18n();
  return (
    <form method="post" className="ref-form">
      <Field id="day" label={t('lists:day')} error={form.error('day')}>
        <DateInput
          name="day"
          defaultValue={form.value('day')}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          required
        />
      </Field>
      <Fieldset id="state" legend={t('lists:kind')} error={form.error('state')}>
        {(['rest', 'work'] as const).map((state) => (
          <RadioRow
            key={state}
            name="state"
            value={state}
            defaultChecked={form.value('state', 'rest') === state}
            label={t(`lists:state.${state}`)}
            hint={t(`lists:stateHint.${state}`)}
          />
        ))}
      </Fieldset>
      <Field id="note" label={t('lists:reason')} error={form.error('note')}>
        <Select
          name="note"
          defaultValue={form.value('note', 'moved')}
          options={dayNotes.map((value) => ({ value, label: t(`lists:note.${value}`) }))}
        />
      </Field>
      <p className="buttons">
        <Button look="primary">{t('lists:add-day')}</Button>
      </p>
    </form>
  );
}
