import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { ReferenceEntry } from '../domain/reference-lists.ts';

/** One entry of a list, with its labels to correct. */
export function ReferenceForm({ entry, form }: { entry: ReferenceEntry; form?: FormState }) {
  const { t } = useI18n();
  const id = `${entry.list}-${entry.key}`;
  return (
    <form method="post">
      <input type="hidden" name="list" value={entry.list} />
      <input type="hidden" name="entry" value={entry.key} />
      {(['labelRu', 'labelKk', 'labelEn'] as const).map((name) => (
        <Field key={name} id={`${id}-${name}`} label={t(`lists:${name}`)} error={form?.error(name)}>
          <TextInput
            name={name}
            defaultValue={form?.value(name, entry[name]) ?? entry[name]}
            lang={name.slice(-2).toLowerCase()}
            maxLength={200}
            required
          />
        </Field>
      ))}
      <CheckboxRow
        name="isActive"
        defaultChecked={form?.answer ? form.value('isActive') === 'on' : entry.isActive}
        label={t('lists:isActive')}
      />
      <Button look="primary">{t('lists:save')}</Button>
    </form>
  );
}
