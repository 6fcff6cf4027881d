import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { RequisitesToCorrect } from '../queries/act-requisites.server.ts';
import { ActTextField } from './act-text-field.tsx';

type Props = { form: FormState } & Pick<RequisitesToCorrect, 'kept' | 'types' | 'isNamed'>;

/** What an act is, with its rank, and its dates and numbers. */
export function ActNumberFields({ form, kept, types, isNamed }: Props) {
  const { t } = useI18n();
  const rankOf = (rank: number | null) =>
    rank === null ? t('lists:no-rank') : t('lists:rank-of', { rank });
  const code = t('requisites:field.adiletId');
  return (
    <Section title={t('acts:facts')}>
      <Field
        id="type"
        label={t('acts:type')}
        hint={t('requisites:hint.type')}
        error={form.error('type')}
      >
        <Select
          name="type"
          defaultValue={form.value('type', kept.type)}
          options={types.map(({ key, label, rank }) => ({
            value: key,
            label: `${label} · ${rankOf(rank)}`,
          }))}
        />
      </Field>
      <Field id="date" label={t('requisites:field.date')} error={form.error('date')} optional>
        <DateInput name="date" defaultValue={form.value('date', kept.date)} />
      </Field>
      <ActTextField
        {...{ form, name: 'year', label: t('requisites:field.year'), kept: kept.year }}
        hint={t('requisites:hint.year')}
        inputMode="numeric"
        maxLength={4}
      />
      <ActTextField
        {...{
          form,
          name: 'number',
          label: t('requisites:field.number'),
          kept: kept.number,
          maxLength: 60,
        }}
      />
      <ActTextField
        {...{ form, name: 'regNumber', kept: kept.regNumber, maxLength: 60 }}
        label={t('requisites:field.regNumber')}
      />
      <Field
        id="regDate"
        label={t('requisites:field.regDate')}
        error={form.error('regDate')}
        optional
      >
        <DateInput name="regDate" defaultValue={form.value('regDate', kept.regDate)} />
      </Field>
      {isNamed ? (
        <Field id="adiletId" label={code} hint={t('requisites:hint.code-in-use')}>
          <TextInput name="adiletId" value={kept.adiletId} readOnly />
        </Field>
      ) : (
        <ActTextField
          {...{ form, name: 'adiletId', label: code, kept: kept.adiletId, maxLength: 20 }}
          hint={t('imports:keep.adiletHint')}
        />
      )}
    </Section>
  );
}
