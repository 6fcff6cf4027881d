import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const names = ['labelRu', 'labelKk', 'labelEn'] as const;

/** The words of an entry in three languages. */
export function EntryLabels(props: {
  prefix: string;
  kept?: Record<(typeof names)[number], string>;
  form?: FormState | undefined;
}) {
  const { prefix, kept, form } = props;
  const { t } = useI18n();
  return names.map((name) => (
    <Field key={name} id={`${prefix}-${name}`} label={t(`lists:${name}`)} error={form?.error(name)}>
      <TextInput
        name={name}
        defaultValue={form?.value(name, kept?.[name]) ?? kept?.[name] ?? ''}
        lang={name.slice(-2).toLowerCase()}
        maxLength={200}
        required
      />
    </Field>
  ));
}
