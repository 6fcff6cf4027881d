import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { outletTypes, sourceKinds, sourceLanguages, sourceRoles } from '../domain/source-lists.ts';

/** How a source is described so far; what is not known is empty. */
export interface Description {
  kind: string;
  role: string;
  title: string;
  outlet: string;
  outletType: string | null;
  author: string;
  publishedOn: string | null;
  publishedNote: string;
  language: string | null;
  quote: string;
}

type Given = { form: FormState; kept?: Partial<Description> };

/** The words that the report rests on, and what they do in it. */
export function UseFields({ form, kept = {} }: Given) {
  const { t } = useI18n();
  const role = form.value('role', kept.role ?? 'evidence');
  return (
    <>
      <Field
        id="quote"
        label={t('sources:field.quote')}
        hint={t('sources:field.quoteHint')}
        error={form.error('quote')}
        optional
      >
        <TextArea name="quote" defaultValue={form.value('quote', kept.quote)} />
      </Field>
      <Fieldset id="role" legend={t('sources:field.role')} error={form.error('role')}>
        {sourceRoles.map((one) => (
          <RadioRow
            key={one}
            name="role"
            value={one}
            label={t(`sources:role.${one}`)}
            defaultChecked={one === role}
          />
        ))}
      </Fieldset>
    </>
  );
}

/** What a source is and where it comes from. */
export function DescriptionFields({ form, kept = {} }: Given) {
  const { t } = useI18n();
  const line = (name: 'title' | 'outlet' | 'author' | 'publishedNote') => (
    <Field id={name} label={t(`sources:field.${name}`)} error={form.error(name)} optional>
      <TextInput name={name} defaultValue={form.value(name, kept[name])} />
    </Field>
  );
  const pick = (name: 'outletType' | 'language', words: string, keys: readonly string[]) => (
    <Field id={name} label={t(`sources:field.${name}`)} error={form.error(name)} optional>
      <Select
        name={name}
        defaultValue={form.value(name, kept[name])}
        placeholder={t('ui:field.choose')}
        options={keys.map((value) => ({ value, label: t(`sources:${words}.${value}`) }))}
      />
    </Field>
  );
  return (
    <>
      {line('title')}
      <Field id="kind" label={t('sources:field.kind')} error={form.error('kind')}>
        <Select
          name="kind"
          defaultValue={form.value('kind', kept.kind ?? 'article')}
          options={sourceKinds.map((value) => ({ value, label: t(`sources:kind.${value}`) }))}
        />
      </Field>
      {line('outlet')}
      {pick('outletType', 'outlet', outletTypes)}
      {line('author')}
      <Field
        id="publishedOn"
        label={t('sources:field.publishedOn')}
        error={form.error('publishedOn')}
        optional
      >
        <DateInput name="publishedOn" defaultValue={form.value('publishedOn', kept.publishedOn)} />
      </Field>
      {line('publishedNote')}
      {pick('language', 'language', sourceLanguages)}
    </>
  );
}
