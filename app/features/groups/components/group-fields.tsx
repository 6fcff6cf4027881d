import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const KINDS = ['ngo', 'media', 'mixed'] as const;

export interface GroupFieldsProps {
  values: { name: string; kind: string; about: string; regions: readonly string[] };
  error(name: string): string | undefined;
  regions: readonly { key: string; label: string }[];
}

/** What a group says of itself: name, kind, regions, and a few words. */
export function GroupFields({ values, error, regions }: GroupFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <Field id="name" label={t('groups:form.name')} error={error('name')}>
        <TextInput name="name" required maxLength={120} defaultValue={values.name} />
      </Field>
      <Fieldset id="kind" legend={t('groups:form.kind')} error={error('kind')}>
        {KINDS.map((kind) => (
          <RadioRow
            key={kind}
            name="kind"
            value={kind}
            required
            defaultChecked={kind === values.kind}
            label={t(`groups:kind.${kind}`)}
          />
        ))}
      </Fieldset>
      <Fieldset
        id="regions"
        legend={t('groups:form.regions')}
        hint={t('groups:form.regions-hint')}
        error={error('regions')}
      >
        <div className="opts2">
          {regions.map(({ key, label }) => (
            <CheckboxRow
              key={key}
              name="regions"
              value={key}
              defaultChecked={values.regions.includes(key)}
              label={label}
            />
          ))}
        </div>
      </Fieldset>
      <Field
        id="about"
        label={t('groups:form.about')}
        hint={t('groups:form.about-hint')}
        error={error('about')}
        optional
      >
        <TextArea name="about" maxLength={2_000} defaultValue={values.about} />
      </Field>
    </>
  );
}
