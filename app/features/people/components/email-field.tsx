import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

/** An e-mail address; `isOwn` lets the browser fill in the reader's own. */
export function EmailField(props: {
  label?: string;
  hint?: string;
  value?: string;
  error?: string | undefined;
  isOwn?: boolean;
}) {
  const { t } = useI18n();
  const { label, hint, value, error, isOwn } = props;
  return (
    <Field id="email" label={label ?? t('people:email')} hint={hint} error={error}>
      <TextInput
        name="email"
        type="email"
        inputMode="email"
        autoComplete={isOwn ? 'username' : 'off'}
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={value}
      />
    </Field>
  );
}
