import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';

/** Said before something that takes rights away. */
export function Confirmation({ label, error }: { label: string; error: string | undefined }) {
  const { t } = useI18n();
  return (
    <Fieldset id="confirmed" legend={t('groups:member.confirm')} error={error}>
      <CheckboxRow name="confirmed" value="yes" required label={label} />
    </Fieldset>
  );
}
