import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

/** One's own name, as it will stand beside what one writes. */
export function NameField(props: { value?: string; error?: string | undefined }) {
  const { t } = useI18n();
  return (
    <Field id="name" label={t('people:name')} hint={t('people:name-hint')} error={props.error}>
      <TextInput
        name="name"
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={props.value}
      />
    </Field>
  );
}
