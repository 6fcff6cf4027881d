import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

interface CampaignFieldsProps {
  values: { name: string; about: string; dueOn: string };
  error: (name: string) => string | undefined;
}

/** What a campaign is called, what to look for, until when. */
export function CampaignFields({ values, error }: CampaignFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <Field id="name" label={t('reading:field.name')} error={error('name')}>
        <TextInput name="name" required maxLength={200} defaultValue={values.name} />
      </Field>
      <Field id="dueOn" label={t('reading:field.due')} error={error('dueOn')}>
        <DateInput name="dueOn" required defaultValue={values.dueOn} />
      </Field>
      <Field
        id="about"
        label={t('reading:field.about')}
        hint={t('reading:field.about-hint')}
        error={error('about')}
        optional
      >
        <TextArea name="about" maxLength={4000} defaultValue={values.about} />
      </Field>
    </>
  );
}
