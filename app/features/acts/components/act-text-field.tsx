import type { ReactNode } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

interface ActTextFieldProps {
  form: FormState;
  name: string;
  label: string;
  kept?: string;
  hint?: ReactNode;
  maxLength: number;
  /** Of the words that are typed here. */
  lang?: string | undefined;
  inputMode?: 'numeric';
}

/** One line of an act's requisites; none of them alone must be filled in. */
export function ActTextField({ form, name, label, kept, hint, ...input }: ActTextFieldProps) {
  return (
    <Field id={name} label={label} hint={hint} error={form.error(name)} optional>
      <TextInput name={name} defaultValue={form.value(name, kept)} {...input} />
    </Field>
  );
}
