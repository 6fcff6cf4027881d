import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

/** A password; `isNew` lets the browser's keeper offer one, otherwise it fills in the kept one. */
export function PasswordField(props: {
  name?: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  isNew?: boolean;
}) {
  const { name = 'password', label, hint, error, isNew } = props;
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <TextInput
        name={name}
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required
        maxLength={1_000}
      />
    </Field>
  );
}
