import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { actStatuses } from '../domain/act-requisites.ts';
import type { RequisitesToCorrect } from '../queries/act-requisites.server.ts';

type Props = { form: FormState } & Pick<RequisitesToCorrect, 'kept' | 'acts' | 'levels'>;

/** Whether an act is in force and since when that is known, what came in its place, whom it concerns. */
export function ActStandingFields({ form, kept, acts, levels }: Props) {
  const { t } = useI18n();
  const picked = form.values('levels', kept.levels);
  return (
    <>
      <Section title={t('acts:state')}>
        <Field id="status" label={t('acts:state')} error={form.error('status')} hideLabel>
          <Select
            name="status"
            defaultValue={form.value('status', kept.status)}
            options={actStatuses.map((value) => ({ value, label: t(`acts:${value}`) }))}
          />
        </Field>
        <Field
          id="statusAsOf"
          label={t('requisites:field.statusAsOf')}
          hint={t('requisites:hint.statusAsOf')}
          error={form.error('statusAsOf')}
          optional
        >
          <DateInput name="statusAsOf" defaultValue={form.value('statusAsOf', kept.statusAsOf)} />
        </Field>
        <Field
          id="successor"
          label={t('requisites:field.successor')}
          hint={t('requisites:hint.successor')}
          error={form.error('successor')}
          optional
        >
          <Select
            name="successor"
            defaultValue={form.value('successor', kept.successor)}
            placeholder={t('requisites:no-successor')}
            options={acts.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Field>
      </Section>
      <div className="sec">
        <Fieldset id="levels" legend={t('acts:levels')} error={form.error('levels')} optional>
          <div className="opts2">
            {levels.map(({ key, label }) => (
              <CheckboxRow
                key={key}
                name="levels"
                value={key}
                defaultChecked={picked.includes(key)}
                label={label}
              />
            ))}
          </div>
        </Fieldset>
      </div>
    </>
  );
}
