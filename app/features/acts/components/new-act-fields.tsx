import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { Select } from '#app/ui/select.tsx';
import { ActTextField } from './act-text-field.tsx';

const texts = ['titleRu', 'titleKk', 'titleEn', 'issuerRu', 'issuerKk'] as const;
const numbers = ['number', 'regNumber'] as const;

/** The requisites of an act that the register does not have yet. */
export function NewActFields(props: {
  form: FormState;
  types: readonly { key: string; label: string }[];
  adiletId: string;
  isOpen: boolean;
}) {
  const { form, types, adiletId, isOpen } = props;
  const { t } = useI18n();
  const isWrong = ['type', 'date', 'adiletId', ...texts].some((name) => form.error(name));
  return (
    <Fold summary={t('imports:keep.requisites')} open={isOpen || isWrong}>
      <Field id="type" label={t('acts:type')} error={form.error('type')}>
        <Select
          name="type"
          defaultValue={form.value('type', 'law')}
          options={types.map(({ key, label }) => ({ value: key, label }))}
        />
      </Field>
      <Field id="date" label={t('imports:keep.date')} error={form.error('date')} optional>
        <DateInput name="date" defaultValue={form.value('date')} />
      </Field>
      {numbers.map((name) => (
        <ActTextField
          key={name}
          {...{ form, name, label: t(`imports:keep.${name}`), maxLength: 60 }}
        />
      ))}
      <ActTextField
        form={form}
        name="adiletId"
        kept={adiletId}
        label={t('imports:keep.adiletId')}
        hint={t('imports:keep.adiletHint')}
        maxLength={20}
      />
      {texts.map((name) => (
        <ActTextField
          key={name}
          {...{ form, name, label: t(`imports:keep.${name}`), maxLength: 2000 }}
          lang={name.slice(-2).toLowerCase()}
        />
      ))}
    </Fold>
  );
}
