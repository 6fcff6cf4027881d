import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { ActRequisites } from '../domain/act-requisites.ts';
import { ActTextField } from './act-text-field.tsx';

const titles = ['titleRu', 'titleKk', 'titleEn'] as const;
const shorts = ['shortRu', 'shortKk', 'shortEn'] as const;
const issuers = ['issuerRu', 'issuerKk', 'issuerEn'] as const;

/** How an act is called, by which names it is found in a text, and who adopted it. */
export function ActNameFields({ form, kept }: { form: FormState; kept: ActRequisites }) {
  const { t } = useI18n();
  const fieldsOf = (names: readonly (keyof ActRequisites & string)[], maxLength: number) =>
    names.map((name) => (
      <ActTextField
        key={name}
        {...{ form, name, label: t(`requisites:field.${name}`), maxLength }}
        kept={String(kept[name])}
        lang={name.slice(-2).toLowerCase()}
      />
    ));
  return (
    <>
      <Section title={t('requisites:names')}>
        {fieldsOf(titles, 2000)}
        {fieldsOf(shorts, 500)}
        <Field
          id="aliases"
          label={t('requisites:field.aliases')}
          hint={t('requisites:hint.aliases')}
          error={form.error('aliases')}
          optional
        >
          <TextArea
            name="aliases"
            rows={Math.min(12, kept.aliases.length + 2)}
            maxLength={20_000}
            defaultValue={form.value('aliases', kept.aliases.join('\n'))}
          />
        </Field>
      </Section>
      <Section title={t('requisites:issuers')}>{fieldsOf(issuers, 500)}</Section>
    </>
  );
}
