import { useI18n } from '#app/i18n/i18n-context.tsx';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';

/** One of the three languages, each by its own name. */
export function LanguageField(props: {
  value: string;
  label?: string;
  hint?: string;
  error?: string | undefined;
}) {
  const { t } = useI18n();
  return (
    <Field
      id="language"
      label={props.label ?? t('people:language')}
      hint={props.hint}
      error={props.error}
    >
      <Select
        name="language"
        defaultValue={props.value}
        options={LANGUAGES.map((value) => ({
          value,
          label: t(`ui:language.${value}`),
          lang: value,
        }))}
      />
    </Field>
  );
}
