import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';

/** Who may send an ordinary draft to the office. */
export function GroupSettings({ authorsMaySend }: { authorsMaySend: boolean }) {
  const { t } = useI18n();
  const form = useFormState('sending');
  return (
    <form method="post">
      <input type="hidden" name="intent" value="sending" />
      <Fieldset
        id="authorsMaySend"
        legend={t('groups:sending.title')}
        hint={t('groups:sending.hint')}
        error={form.error('authorsMaySend')}
      >
        {(['yes', 'no'] as const).map((value) => (
          <RadioRow
            key={value}
            name="authorsMaySend"
            value={value}
            defaultChecked={(value === 'yes') === authorsMaySend}
            label={t(`groups:sending.${value}`)}
          />
        ))}
      </Fieldset>
      <p className="buttons">
        <Button>{t('groups:sending.save')}</Button>
      </p>
    </form>
  );
}
