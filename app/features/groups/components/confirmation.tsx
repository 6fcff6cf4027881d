import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';

/** Said before something that takes rights away. */
export function Confirmation(props: { label: string; given: string; error: string | undefined }) {
  const { t } = useI18n();
  return (
    <Fieldset id="confirmed" legend={t('groups:member.confirm')} error={props.error}>
      <CheckboxRow
        name="confirmed"
        value="yes"
        required
        defaultChecked={props.given === 'yes'}
        label={props.label}
      />
    </Fieldset>
  );
}
