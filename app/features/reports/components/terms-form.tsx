import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { clockKinds, mostTermDays, type Terms } from '../domain/office-days.ts';

/** With how many working days each clock begins; what was shown goes along, so that nobody overwrites another. */
export function TermsForm({ form, terms }: { form: FormState; terms: Terms }) {
  const { t } = useI18n();
  return (
    <form method="post" className="ref-form">
      <input type="hidden" name="intent" value="terms" />
      {clockKinds.map((kind) => (
        <Field key={kind} id={kind} label={t(`lists:term.${kind}`)} error={form.error(kind)}>
          <TextInput
            name={kind}
            type="number"
            inputMode="numeric"
            min={1}
            max={mostTermDays}
            defaultValue={form.value(kind, String(terms[kind]))}
            required
          />
        </Field>
      ))}
      {clockKinds.map((kind) => {
        const name = `seen${kind[0]!.toUpperCase()}${kind.slice(1)}`;
        return <input key={kind} type="hidden" name={name} value={terms[kind]} />;
      })}
      <p className="buttons">
        <Button look="primary">{t('lists:save-terms')}</Button>
      </p>
    </form>
  );
}
